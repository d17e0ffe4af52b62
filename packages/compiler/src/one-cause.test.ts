import { describe, expect, it } from 'vitest';
import { compileText, MANIFEST, told } from './testing/compile-text.ts';

describe('one cause has one diagnostic', () => {
  it('for an anchor that is taken over many times', () => {
    const yaml = `${MANIFEST}x-common: &common {onwer: cmo}
teams: {m: {}}
roles: {cmo: {team: m}}
systems:
  a: {<<: *common}
  b: {<<: *common}
`;
    const result = compileText(yaml);
    expect(told(result)).toEqual([
      'spandrel.yaml:3:20 schema/unknown-key: “onwer” is not a key of the system “a”. Did you mean “owner”?',
    ]);
    expect(result.diagnostics[0]?.related[0]?.message).toBe('taken over here by the system “a”');
  });

  it('for defaults', () => {
    const yaml = `${MANIFEST}defaults: {systems: {owner: nobody-at-all}}
systems: {a: {}, b: {}}
`;
    expect(told(compileText(yaml))).toEqual([
      'spandrel.yaml:3:22 reference/unknown: “owner” of the system “a” refers to “nobody-at-all”, and there is no role or forum of that name. Declare that role or forum, or refer to one that is declared.',
    ]);
  });

  it('for a misspelt collection, a bad id and a key that holds what others refer to', () => {
    const yaml = `${MANIFEST}sytems: {crm: {}, Web: {}}
flows: {f: {from: crm, to: Web, carries: {}}}
entities: {lead: {feilds: {score: {}}}}
automations: {a: {system: crm, reads: lead.score}}
`;
    expect(told(compileText(yaml))).toEqual([
      'spandrel.yaml:3:1 schema/unknown-collection: “sytems” is not a collection of the language. Did you mean “systems”?',
      'spandrel.yaml:3:19 schema/bad-id: “Web” can’t be the id of a system. Did you mean “web”?',
      'spandrel.yaml:5:19 schema/unknown-key: “feilds” is not a key of the entity “lead”. Did you mean “fields”?',
    ]);
  });

  it('for what is wrong behind a misspelt key, until that is corrected', () => {
    const yaml = `${MANIFEST}systems: {crm: {}}
entities: {lead: {feilds: {score: {authority: {}, clas: personal}, email: {writers: [crm, {}]}}}}
scoringModels: {s: {versons: [{when: {nothing: 1}}, {effective: 2025-01-01, historyPolicy: [x]}]}}
budgets: {b: {total: 1, lins: [{amount: [null]}, {}]}}
workflows: {w: {stps: {publish: {wait: {}}}, handofs: [-7, {medium: email}]}}
automations: {a: {system: crm, reads: [lead.score, lead.email]}}
`;
    const result = compileText(yaml);
    expect(told(result).map((line) => line.slice(0, line.indexOf('. ')))).toEqual([
      'spandrel.yaml:4:19 schema/unknown-key: “feilds” is not a key of the entity “lead”',
      'spandrel.yaml:5:21 schema/unknown-key: “versons” is not a key of the scoring model “s”',
      'spandrel.yaml:6:25 schema/unknown-key: “lins” is not a key of the budget “b”',
      'spandrel.yaml:7:17 schema/unknown-key: “stps” is not a key of the workflow “w”',
      'spandrel.yaml:7:46 schema/unknown-key: “handofs” is not a key of the workflow “w”',
    ]);
    expect(result.model.get<'entity'>('entity/lead')?.value.fields).toEqual({
      score: { class: 'personal' },
      email: { writers: ['system/crm'] },
    });
  });

  it('for what stands in a file that is broken', () => {
    const result = compileText(`${MANIFEST}teams: {m: {}}\nroles: {cmo: {team: m}}\nsystems: {crm: {owner: cro}}\n`, {
      'people.yaml': 'roles:\n  cro: {team: m\n  other: {team: m}\n',
      'more.yaml': 'teams: {n: {fnction: x}}\n',
    });
    expect(told(result).map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      'more.yaml:1:13 schema/unknown-key',
      'people.yaml:3:3 yaml/syntax',
    ]);
  });
});

describe('a line whose YAML is broken', () => {
  const lines = (yaml: string): string[] =>
    told(compileText(`${MANIFEST}${yaml}`)).map((line) => line.slice('spandrel.yaml:'.length, line.indexOf(': ')));

  it.each([
    ['an id without a colon', 'definitions:\n  sal: {term: S}\n  mql\n  sql: {term: Q}\n', ['5:3 yaml/syntax']],
    ['the last id without a colon', 'definitions:\n  sal: {term: S}\n  mql\n', ['5:3 yaml/syntax']],
    ['an id whose element stands below', 'systems:\n  crm\n    vendor: x\n', ['4:3 yaml/syntax']],
    [
      'a required key without a colon',
      'systems: {a: {}, b: {}}\nflows:\n  f:\n    from: a\n    to\n    carries: {}\n',
      ['7:5 yaml/syntax'],
    ],
    ['a tab', 'systems:\n\tcrm: {}\n', ['4:1 yaml/syntax']],
  ])('is told once: %s', (_, yaml, expected) => expect(lines(yaml)).toEqual(expected));

  it('hides nothing of the lines and elements around it', () => {
    const yaml = 'definitions:\n  sal: {}\n  mql\n  sql: {trm: Q}\nsystems: {crm: {vendr: x}}\nflows: {f: {}}\n';
    expect(lines(yaml)).toEqual([
      '4:3 schema/missing-key',
      '5:3 yaml/syntax',
      '6:9 schema/unknown-key',
      '7:17 schema/unknown-key',
      '8:9 schema/missing-key',
      '8:9 schema/missing-key',
      '8:9 schema/missing-key',
    ]);
  });

  it('is no other mistake of YAML: what the schema says beside it stands', () => {
    expect(lines('systems: {crm: {vendr: x}, crm: {}}\n')).toEqual([
      '3:17 schema/unknown-key',
      '3:28 yaml/duplicate-key',
    ]);
  });
});
