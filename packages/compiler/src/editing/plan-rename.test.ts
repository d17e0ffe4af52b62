import { describe, expect, it } from 'vitest';
import { rule } from '../governance/rule.ts';
import { MANIFEST } from '../testing/compile-text.ts';
import { rename, renamed } from '../testing/rename-text.ts';
import { EditError } from './edit.ts';
import { planRename } from './plan-rename.ts';

describe('rename', () => {
  it('edits the key, every form of reference and what is nested, and leaves the rest as it is', () => {
    const before = {
      'spandrel.yaml': `# crm is not a role
spandrel: 1
architecture:
  id: test
  areas: {governance: {owner: role/crm}}   # by the CRM people
waivers: []
teams: {t: {}}
roles: {crm: {team: t}, lead: {team: t}}
`,
      'data.yaml': `entities:
  lead:   # a lead
    steward: lead
    systemOfRecord: 'crm'
    fields: {score: {type: number, writers: [crm , "other"]}, stage: {}}
    description: The lead of lead.score
systems:
  "crm": {holds: lead, captures: [lead]}
  other: {holds: entity/lead}
flows:
  f: {from: crm, to: other, carries: {lead: "*"}}
  g: {from: system/other, to: "crm", carries: {"lead": [score]}}
`,
      'lifecycle.yaml': `lifecycles:
  demand:
    entity: lead
    recordSystem: crm
    stageField: lead.stage
    stages:
      lead: {criteria: [{field: lead.score, op: ">", value: 3}, {when: "lead.score > 1 && \\"lead\\" != lead['stage']"}]}
      mql:
    transitions: [{from: lead, to: mql, reads: lead.score}]
    stageMap: {crm: {lead: Lead}}
definitions:
  lead:
    term: Lead
    entity: lead
    when: >-
      lead.score > 1
      && lead.stage != 'lead'
    examples: [{name: lead, given: {lead.score: 4, stage: x}}]
scoringModels:
  s: {scoreField: field/lead.score, threshold: {demand.lead: 65}, signals: [{signal: lead, points: 1}]}
decisionRights:
  r: {governs: [entity/lead, field/lead.score, stage/demand.lead]}
taxonomies:
  x: {appliesTo: lead.stage}
`,
    };
    expect(rename(before, 'entity/lead', 'crm-lead')).toEqual({
      'data.yaml': `entities:
  crm-lead:   # a lead
    steward: lead
    systemOfRecord: 'crm'
    fields: {score: {type: number, writers: [crm , "other"]}, stage: {}}
    description: The lead of lead.score
    formerly: lead
systems:
  "crm": {holds: crm-lead, captures: [crm-lead]}
  other: {holds: entity/crm-lead}
flows:
  f: {from: crm, to: other, carries: {crm-lead: "*"}}
  g: {from: system/other, to: "crm", carries: {"crm-lead": [score]}}
`,
      'lifecycle.yaml': `lifecycles:
  demand:
    entity: crm-lead
    recordSystem: crm
    stageField: crm-lead.stage
    stages:
      lead: {criteria: [{field: crm-lead.score, op: ">", value: 3}, {when: "crm_lead.score > 1 && \\"lead\\" != crm_lead['stage']"}]}
      mql:
    transitions: [{from: lead, to: mql, reads: crm-lead.score}]
    stageMap: {crm: {lead: Lead}}
definitions:
  lead:
    term: Lead
    entity: crm-lead
    when: >-
      crm_lead.score > 1
      && crm_lead.stage != 'lead'
    examples: [{name: lead, given: {crm-lead.score: 4, stage: x}}]
scoringModels:
  s: {scoreField: field/crm-lead.score, threshold: {demand.lead: 65}, signals: [{signal: lead, points: 1}]}
decisionRights:
  r: {governs: [entity/crm-lead, field/crm-lead.score, stage/demand.lead]}
taxonomies:
  x: {appliesTo: crm-lead.stage}
`,
      mentions: 'data.yaml:2 data.yaml:6 lifecycle.yaml:18 lifecycle.yaml:20',
    });
    expect(rename(before, 'system/crm', 'hubspot')['data.yaml']).toBe(`entities:
  lead:   # a lead
    steward: lead
    systemOfRecord: 'hubspot'
    fields: {score: {type: number, writers: [hubspot , "other"]}, stage: {}}
    description: The lead of lead.score
systems:
  "hubspot": {holds: lead, captures: [lead], formerly: crm}
  other: {holds: entity/lead}
flows:
  f: {from: hubspot, to: other, carries: {lead: "*"}}
  g: {from: system/other, to: "hubspot", carries: {"lead": [score]}}
`);
    const role = rename(before, 'role/crm', 'ops');
    expect(role['spandrel.yaml']).toBe(
      before['spandrel.yaml']
        .replace('owner: role/crm', 'owner: role/ops')
        .replace('crm: {team: t}', 'ops: {team: t, formerly: crm}'),
    );
    expect(role.mentions).toBe('spandrel.yaml:1');
    expect(rename(before, 'lifecycle/demand', 'funnel')['lifecycle.yaml']).toBe(
      before['lifecycle.yaml']
        .replace('  demand:\n', '  funnel:\n')
        .replace('{lead: Lead}}\n', '{lead: Lead}}\n    formerly: demand\n')
        .replace('demand.lead: 65', 'funnel.lead: 65')
        .replace('stage/demand.lead', 'stage/funnel.lead'),
    );
  });

  it('keeps the ends of lines, and edits every document of a file', () => {
    expect(
      renamed(
        '# top\r\nteams:\r\n    a:\r\n        function: x # y\r\n\r\n---\r\nroles: {r: {team: a}}\r\n',
        'team/a',
        'b',
      ),
    ).toBe(
      '# top\r\nteams:\r\n    b:\r\n        function: x # y\r\n        formerly: a\r\n\r\n---\r\nroles: {r: {team: b}}\r\n',
    );
    expect(renamed('teams:\n  a:', 'team/a', 'b')).toBe('teams:\n  b:\n    formerly: a');
  });

  it('leaves JSON what it is', () => {
    const json = '{\n  "teams": {"a": {"name": "n"}, "c": null},\n  "roles": {"r": {"team": "a"}}\n}\n';
    const manifest = `${MANIFEST}include: [a.json]\n`;
    expect(rename({ 'spandrel.yaml': manifest, 'a.json': json }, 'team/a', 'b')['a.json']).toBe(
      '{\n  "teams": {"b": {"name": "n", "formerly": "a"}, "c": null},\n  "roles": {"r": {"team": "b"}}\n}\n',
    );
    expect(rename({ 'spandrel.yaml': manifest, 'a.json': json }, 'team/c', '12')['a.json']).toBe(
      '{\n  "teams": {"a": {"name": "n"}, "12": {"formerly": "c"}},\n  "roles": {"r": {"team": "a"}}\n}\n',
    );
  });

  const REFERENCES: [string, string, string][] = [
    [
      'an anchor, once',
      'x-o: &o {team: a}\nroles: {r: *o, s: {<<: *o}}\nteams: {a: {name: n}}\n',
      'x-o: &o {team: b}\nroles: {r: *o, s: {<<: *o}}\nteams: {b: {name: n, formerly: a}}\n',
    ],
    [
      'an anchor on a scalar',
      'roles: {r: {team: &t a}, s: {team: *t}}\nteams: {a: {name: n}}\n',
      'roles: {r: {team: &t b}, s: {team: *t}}\nteams: {b: {name: n, formerly: a}}\n',
    ],
    [
      'an element that is merged in',
      'x-t: &t {a: {name: n}}\nteams: {<<: *t}\nroles: {r: {team: a}}\n',
      'x-t: &t {b: {name: n, formerly: a}}\nteams: {<<: *t}\nroles: {r: {team: b}}\n',
    ],
    [
      'defaults, even where no element takes them',
      'defaults: {roles: {team: a}, campaigns: {effort: {a: 3d}}}\nteams: {a: {name: n}}\n',
      'defaults: {roles: {team: b}, campaigns: {effort: {b: 3d}}}\nteams: {b: {name: n, formerly: a}}\n',
    ],
    [
      'escapes',
      'roles: {r: {team: "\\x61"}}\nteams: {a: {name: n}}\n',
      'roles: {r: {team: "b"}}\nteams: {b: {name: n, formerly: a}}\n',
    ],
    [
      'a block scalar',
      'roles:\n  r:\n    team: >-\n      a\nteams: {a: {name: n}}\n',
      'roles:\n  r:\n    team: >-\n      b\nteams: {b: {name: n, formerly: a}}\n',
    ],
    [
      'a decision about something that is gone',
      'roles: {r: {team: a}}\ndecisionRecords: {d: {status: accepted, date: 2025-01-01, decidedBy: r, affects: [team/a, team/z]}}\nteams: {a: {name: n}}\n',
      'roles: {r: {team: b}}\ndecisionRecords: {d: {status: accepted, date: 2025-01-01, decidedBy: r, affects: [team/b, team/z]}}\nteams: {b: {name: n, formerly: a}}\n',
    ],
  ];
  it.each(REFERENCES)('follows references: %s', (_, before, after) => {
    expect(renamed(before, 'team/a', 'b')).toBe(after);
  });

  it('writes an address where a bare id would mean two things, for others, too', () => {
    const before =
      'channels: {c: {}, mail: {}}\nsystems: {s: {}}\nissues: {i: {rootCause: tool, resolvedBy: [s, mail]}}\n';
    expect(renamed(before, 'system/s', 'mail')).toBe(
      'channels: {c: {}, mail: {}}\nsystems: {mail: {formerly: s}}\nissues: {i: {rootCause: tool, resolvedBy: [system/mail, channel/mail]}}\n',
    );
  });

  it('quotes what YAML would not read as text', () => {
    for (const id of ['2025', 'true', 'null', '1e5', '2025-01-31']) {
      expect(renamed('teams: {a: {}, c: {}}\nroles: {r: {team: a}}\n', 'team/a', id)).toBe(
        `teams: {"${id}": {formerly: a}, c: {}}\nroles: {r: {team: "${id}"}}\n`,
      );
    }
    expect(renamed('teams: {"12": {}}\nroles: {r: {team: 12}, s: {team: team/12}}\n', 'team/12', 'a')).toBe(
      'teams: {"a": {formerly: "12"}}\nroles: {r: {team: a}, s: {team: team/a}}\n',
    );
  });

  it('follows waivers, in the manifest and on elements', () => {
    const noOwner = rule({
      id: 'decisions/unowned-element',
      severity: 'error',
      title: '',
      reason: '',
      fix: '',
      subjects: ({ model }) => [...model.nodes.values()].filter(({ kind }) => kind === 'field'),
      judge: ({ address }) => ({ at: address, message: 'No owner.' }),
    });
    const waiver = 'rule: decisions/unowned-element, reason: lead, approver: cmo, expires: 2025-07-01';
    const text = `${MANIFEST}teams: {t: {}}
roles: {cmo: {team: t}}
entities: {lead: {fields: {score: {}}}}
waivers:
  - {elements: ["field/lead.score"], ${waiver}}
`;
    const input = { files: [{ path: 'spandrel.yaml', text }], rules: [noOwner], today: '2025-06-30' };
    const edits = (address: string, id: string): unknown =>
      planRename(input, address, id).files.flatMap(({ changes }) => changes);
    expect(edits('entity/lead', 'l')).toEqual([
      {
        line: 5,
        removed: ['entities: {lead: {fields: {score: {}}}}'],
        added: ['entities: {l: {fields: {score: {}}, formerly: lead}}'],
      },
      {
        line: 7,
        removed: [`  - {elements: ["field/lead.score"], ${waiver}}`],
        added: [`  - {elements: ["field/l.score"], ${waiver}}`],
      },
    ]);
    expect(edits('role/cmo', 'ceo')).toEqual([
      {
        line: 4,
        removed: ['roles: {cmo: {team: t}}'],
        added: ['roles: {ceo: {team: t, formerly: cmo}}'],
      },
      {
        line: 7,
        removed: [`  - {elements: ["field/lead.score"], ${waiver}}`],
        added: [`  - {elements: ["field/lead.score"], ${waiver.replace('cmo', 'ceo')}}`],
      },
    ]);
  });

  const REFUSED: [string, string, string, string][] = [
    ['team/x', 'b', 'teams: {aa: {}}\n', 'there is no element “team/x”: did you mean “team/aa”?'],
    ['team/ab', 'b', 'teams: {aa: {}}\n', 'there is no element “team/ab”: did you mean “team/aa”?'],
    ['aa', 'b', 'teams: {aa: {}}\n', 'there is no element “aa”: did you mean “team/aa”?'],
    [
      'team/a',
      'B c',
      'teams: {a: {}}\n',
      '“B c” is no id: ids are lower-case letters, digits and hyphens, at most 64 of them. Did you mean “b-c”?',
    ],
    [
      'team/a',
      'x-a',
      'teams: {a: {}}\n',
      '“x-a” can’t be the id of an element: keys that begin with “x-” are free for your own use.',
    ],
    ['team/a', 'a', 'teams: {a: {}}\n', '“team/a” has this id already.'],
    ['team/a', 'b', 'teams: {a: {}, b: {}}\n', '“team/b” is declared already: choose another id.'],
    [
      'team/a',
      'b',
      'teams: {a: {}, c: {formerly: b}}\n',
      '“b” is a former id of “team/c”, which baselines and waivers go by: choose another, or take it off “formerly” there.',
    ],
    [
      'team/a',
      'b',
      'teams: {a: {nam: x}, c: 1}\n',
      'the workspace has 2 compile errors, so not every reference can be found. Fix them first: “spandrel check” shows them.',
    ],
    [
      'entity/consent',
      'b',
      'entities: {consent: {}}\n',
      'the entity “consent” can’t be renamed: by this id alone the language knows what consent flows carry.',
    ],
    [
      'entity/a',
      'consent',
      'entities: {a: {}}\n',
      'no entity can be renamed to “consent”: by this id the language knows what consent flows carry.',
    ],
    [
      'field/a.x',
      'y',
      'entities: {a: {fields: {x: {}}}}\n',
      'only elements can be renamed so far, and “field/a.x” is a field. Change its name by hand in entity/a, and wherever it is referred to; “spandrel check” names every reference that was missed.',
    ],
    [
      'entity/a',
      'list',
      'entities: {a: {}}\n',
      '“entity/a” can’t be renamed to “list”, and nothing was written: “list” is a reserved word of conditions, so no condition can name this. Choose another id, or put that right first.',
    ],
    [
      'team/a',
      'b',
      'teams: {a: &a {name: n}, c: {<<: *a}}\n',
      '“team/a” can’t be renamed to “b”, and nothing was written: “team/c” would not say the same as before, since it shares an anchor with what would change. Rename it by hand: its key in a.yaml, “formerly: a” below it, and the references that “spandrel show team/a” lists.',
    ],
    [
      'team/a',
      'b',
      'x-s: &s {a: {name: n}}\nteams: *s\nsystems: *s\n',
      '“team/a” can’t be renamed to “b”, and nothing was written: “system/a” would not say the same as before, since it shares an anchor with what would change. Rename it by hand: its key in a.yaml, “formerly: a” below it, and the references that “spandrel show team/a” lists.',
    ],
  ];
  it.each(REFUSED)('refuses %s → %s', (address, id, yaml, message) => {
    expect(() => renamed(yaml, address, id)).toThrow(new EditError(message));
  });
});
