import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { compileText, MANIFEST, told } from './testing/compile-text.ts';

describe('references', () => {
  it('name what is nearest, what is ambiguous and what is of the wrong kind', () => {
    const yaml = `${MANIFEST}teams: {sales: {}}
roles: {cmo: {team: sals}}
channels: {email: {}}
consents: {email: {store: crm}}
systems: {crm: {owner: team/sales}}
decisionRights: {a: {governs: [email, lead, definition/*]}}
definitions: {lead: {term: Lead}}
`;
    expect(told(compileText(yaml))).toEqual([
      'spandrel.yaml:4:15 reference/unknown: “team” of the role “cmo” refers to “sals”, and there is no team of that name. Did you mean “sales”?',
      'spandrel.yaml:7:17 reference/wrong-kind: “owner” of the system “crm” refers to “team/sales”, but takes a role or a forum. Refer to a role or a forum.',
      'spandrel.yaml:8:32 reference/ambiguous: “governs[1]” of the decision right “a” refers to “email”, which may be channel/email or consent/email. Write the address: channel/email or consent/email.',
    ]);
  });

  it('of fields and stages say which field or stage is nearest', () => {
    const yaml = `${MANIFEST}systems: {crm: {}}
entities: {lead: {fields: {score: {type: number}, stage: {}}}}
lifecycles:
  demand:
    entity: lead
    recordSystem: crm
    stageField: lead.stge
    stages: {inquiry: {kind: entry}, mql: {criteria: {field: leed.score}}}
    transitions: [{from: inquiry, to: mqls}]
`;
    expect(told(compileText(yaml))).toEqual([
      'spandrel.yaml:9:5 reference/unknown: “stageField” of the lifecycle “demand” refers to “lead.stge”, and there is no field of that name. Did you mean “lead.stage”?',
      'spandrel.yaml:10:55 reference/unknown: “stages.mql.criteria[1].field” of the lifecycle “demand” refers to “leed.score”, and there is no field of that name. Did you mean “lead.score”?',
      'spandrel.yaml:11:35 reference/unknown: “transitions[1].to” of the lifecycle “demand” refers to “mqls”, and there is no stage of that name. Did you mean “mql”?',
    ]);
  });

  it('may name the consent entity without declaring it, and things that are gone in decision records', () => {
    const yaml = `${MANIFEST}teams: {m: {}}
roles: {cmo: {team: m}}
systems: {a: {holds: consent}, b: {}}
flows: {f: {from: a, to: b, carries: {consent: "*"}}}
decisionRecords: {adr-1: {status: accepted, decidedBy: cmo, affects: [system/spreadsheet-of-old, a]}}
`;
    expect(told(compileText(yaml))).toEqual([]);
  });
});

describe('duplicates', () => {
  it('show both places, and the first by path stands', () => {
    const result = compileText(`${MANIFEST}teams: {sales: {name: First}}\n`, {
      'b.yaml': 'teams:\n  sales: {name: Second}\n',
    });
    expect(told(result)).toEqual([
      'spandrel.yaml:3:9 model/duplicate-id: “team/sales” is declared a second time. Give one of them an id of its own, or merge the two.',
    ]);
    expect(result.diagnostics[0]?.related.map(({ message, place }) => `${message} ${place.file}`)).toEqual([
      'first declared here b.yaml',
    ]);
    expect(result.model.get('team/sales')?.title).toBe('Second');
  });

  it('of transitions and handoffs are errors', () => {
    const yaml = `${MANIFEST}workflows:
  w:
    steps: {a: {}, b: {}}
    handoffs:
      - {from: a, to: b}
      - {from: a, to: b, medium: email}
`;
    expect(told(compileText(yaml))).toEqual([
      'spandrel.yaml:8:10 model/duplicate-arrow: There is already a handoff from “a” to “b”. Merge the two into one.',
    ]);
  });
});

describe('a key with nothing behind it', () => {
  it('is an absent key where it is known, and an error with a hint where it is not', () => {
    const yaml = `${MANIFEST}teams: {a: {function: CRM, loyalty}, b: , c: {function: }}\n`;
    const result = compileText(yaml);
    expect(told(result)).toEqual([
      'spandrel.yaml:3:28 schema/unknown-key: “loyalty” is not a key of the team “a”. There is nothing behind “loyalty”: if it belongs to the text before it, put that text in quotes, since a comma ends it.',
    ]);
    expect(result.model.all('team').map(({ id, value }) => [id, { ...value }])).toEqual([
      ['a', { function: 'CRM' }],
      ['b', {}],
      ['c', {}],
    ]);
  });
});

describe('canonical values', () => {
  it('have lists for single values, text as it was written, and addresses for references', () => {
    const yaml = `${MANIFEST}systems: {crm: {holds: lead, provides: 3}}
entities: {lead: {fields: {score: {writers: crm, authority: system/crm}}}}
standards: {voice: {version: 1.10}}
`;
    const { model } = compileText(yaml);
    expect(JSON.parse(JSON.stringify(model.elements.map(({ address, value }) => [address, value])))).toEqual([
      ['entity/lead', { fields: { score: { writers: ['system/crm'], authority: 'system/crm' } } }],
      ['standard/voice', { version: '1.10' }],
      ['system/crm', { holds: ['entity/lead'], provides: ['3'] }],
    ]);
  });

  it('take defaults where they say nothing themselves', () => {
    const yaml = `${MANIFEST}defaults: {teams: {function: Sales, capacity: 40h}}
teams: {a: {}, b: {function: Marketing}, c: {capacity: }}
`;
    expect(
      compileText(yaml)
        .model.all('team')
        .map(({ value }) => ({ ...value })),
    ).toEqual([
      { function: 'Sales', capacity: '40h' },
      { function: 'Marketing', capacity: '40h' },
      { function: 'Sales', capacity: '40h' },
    ]);
  });
});

describe('hostile names', () => {
  it('such as __proto__ and constructor are ids and keys like any other', () => {
    const yaml = `${MANIFEST}teams: {constructor: {}, __proto__: {}, tostring: {}}
systems: {crm: {__proto__: x, constructor: y, x-own: {__proto__: 1}}}
roles: {a: {team: constructor}, b: {team: __proto__}}
`;
    expect(told(compileText(yaml))).toEqual([
      'spandrel.yaml:3:26 schema/bad-id: “__proto__” can’t be the id of a team. Did you mean “proto”?',
      expect.stringContaining('spandrel.yaml:4:17 schema/unknown-key: “__proto__” is not a key of the system “crm”.'),
      expect.stringContaining('spandrel.yaml:4:31 schema/unknown-key: “constructor” is not a key of the system “crm”.'),
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('such as an emoji get an error, and so does nothing that refers to them', () => {
    expect(told(compileText(`${MANIFEST}teams: {🚀: {}}\nroles: {a: {team: 🚀}}\n`))).toEqual([
      'spandrel.yaml:3:9 schema/bad-id: “🚀” can’t be the id of a team. Use small letters and digits, with “-” between words, and begin with a letter.',
    ]);
  });
});

describe('rights over a kind', () => {
  it('name a kind that there is', () => {
    expect(told(compileText(`${MANIFEST}decisionRights: {a: {governs: [definitions/*, standard/*]}}\n`))).toEqual([
      'spandrel.yaml:3:32 reference/unknown: “governs[1]” of the decision right “a” refers to “definitions/*”, and there is no element of that name. Did you mean “definition/*”?',
    ]);
  });
});

describe('circles', () => {
  it('of every sort are named, and nothing hangs', () => {
    const yaml = `${MANIFEST}teams: {m: {}}
roles: {a: {team: m, escalatesTo: b}, b: {team: m, escalatesTo: a}}
systems: {x: {replacedBy: y}, y: {replacedBy: x}}
metrics: {one: {inputs: two}, two: {inputs: one}, self: {variantOf: self}}
decisionRecords:
  r1: {status: accepted, decidedBy: a, affects: x, supersedes: r2}
  r2: {status: accepted, decidedBy: a, affects: x, supersedes: r1}
decisionRights: {d1: {governs: x, delegatedFrom: d2}, d2: {governs: x, delegatedFrom: d1}}
workflows: {w: {steps: {s: {}, t: {}}, handoffs: [{from: s, to: t}, {from: t, to: s}]}}
`;
    expect(told(compileText(yaml)).map((line) => line.slice(0, line.indexOf(' Take')))).toEqual([
      'spandrel.yaml:5:15 model/cycle: These lead back to themselves by “replacedBy”: system/x → system/y → system/x.',
      'spandrel.yaml:6:17 model/cycle: These lead back to themselves by “inputs”: metric/one → metric/two → metric/one.',
      'spandrel.yaml:6:58 model/cycle: These lead back to themselves by “variantOf”: metric/self → metric/self.',
      'spandrel.yaml:8:52 model/cycle: These lead back to themselves by “supersedes”: decision-record/r1 → decision-record/r2 → decision-record/r1.',
      'spandrel.yaml:10:35 model/cycle: These lead back to themselves by “delegatedFrom”: decision-right/d1 → decision-right/d2 → decision-right/d1.',
      'spandrel.yaml:11:52 model/cycle: These lead back to themselves by “handoffs”: step/w.s → step/w.t → step/w.s.',
    ]);
  });
});

describe('what else can be wrong', () => {
  it('is said where it stands', () => {
    const yaml = `spandrel: 1
architecture: {id: test, asOf: 2025-06-30, dimensions: {region: [emea, us]}, currency: EUR}
teams: {m: {}}
people: {ana: {}}
roles: {cmo: {team: m, holders: [ana, anna]}}
campaigns: {c: {start: 2025-03-01, end: 2025-02-01, scope: {regoin: emea}}}
budgets: {b: {total: 100, lines: [{target: m, amount: {amount: 5, currency: USD}}], scope: {region: [em]}}}
definitions: {d: {term: D, versions: [{version: 1, effective: 2025-01-01}, {version: 2, effective: 2025-01-01}]}}
channels: {tv: {}}
channelFrameworks: {f: {threshold: 3, gates: [g], criteria: {reach: {weight: 0.5}, cost: {weight: 0.4}}}}
channelEvaluations:
  e1: {channel: tv, framework: f, gates: {gg: pass}, scores: {reach: 3, cost: 4}}
  e2: {channel: tv, framework: f, scores: {reach: 3}}
systems: {crm: {}}
lifecycles: {l: {entity: consent, recordSystem: crm, stages: {a: {criteria: [{event: x, score: 3}, {}]}}}}
`;
    expect(told(compileText(yaml))).toMatchInlineSnapshot(`
      [
        "spandrel.yaml:5:39 model/unknown-handle: “anna” holds this role and is not among the people that are declared. Did you mean “ana”?",
        "spandrel.yaml:6:36 model/end-before-start: “end” (2025-02-01) is before “start” (2025-03-01). Correct one of the two dates.",
        "spandrel.yaml:6:61 model/unknown-dimension: The scope names “regoin”, which is no dimension of this architecture. Did you mean “region”?",
        "spandrel.yaml:7:27 model/mixed-currencies: The budget “b” adds up amounts in EUR and USD. Give all of them in one currency.",
        "spandrel.yaml:7:102 model/unknown-dimension-value: “em” is no value of the dimension “region”. Did you mean “emea”?",
        "spandrel.yaml:8:89 model/equal-versions: Two versions take effect on the same day, 2025-01-01. Give each version a date of its own.",
        "spandrel.yaml:10:51 model/weights: The weights of the criteria add up to 0.9, not to 1. Change the weights so that they add up to 1.",
        "spandrel.yaml:12:43 model/unknown-criterion: The framework “f” has no gate “gg”. Did you mean “g”?",
        "spandrel.yaml:13:35 model/missing-scores: A score is missing for cost, which the framework “f” asks for. Score every criterion of the framework.",
        "spandrel.yaml:15:79 model/one-criterion: This criterion says 2 things at once: event and score. Write one of field, event, score, acceptance, since or when in each item (op and value go with field, atLeast with since).",
        "spandrel.yaml:15:100 model/one-criterion: This criterion says nothing that could be tested. Write one of field, event, score, acceptance, since or when in each item (op and value go with field, atLeast with since).",
      ]
    `);
  });
});

describe('a newer language', () => {
  it('is refused as a whole, with nothing else said', () => {
    expect(told(compileText('spandrel: 2\narchitecture: {id: test}\nsystemz: {}\n'))).toEqual([
      'spandrel.yaml:1:1 workspace/newer-language: This workspace is written in version 2 of the language; this program knows version 1. Update spandrel, or write “spandrel: 1” if the files are in version 1.',
    ]);
  });
});

describe('a manifest in several documents', () => {
  it('is read as one', () => {
    const yaml = 'spandrel: 1\n---\narchitecture: {id: test, name: Test}\n---\nteams: {m: {}}\n';
    const result = compileText(yaml);
    expect(told(result)).toEqual([]);
    expect(result.model.architecture.title).toBe('Test');
  });
});

describe('no manifest', () => {
  it('is the one thing that is said', () => {
    const result = compile({ files: [{ path: 'a.yaml', text: 'systemz: {}\n' }], rules: [], today: '2025-06-30' });
    expect(told(result)).toEqual([
      'spandrel.yaml:1:1 workspace/no-manifest: This workspace has no manifest: there is no spandrel.yaml. Run “spandrel init” to write one, or name the folder that holds spandrel.yaml.',
    ]);
  });
});

describe('files that are no architecture', () => {
  it.each([
    ['empty', '', 'source/empty: This file declares nothing.'],
    ['only comments', '# nothing\n', 'source/empty: This file declares nothing.'],
    [
      'a list',
      '- a\n',
      'source/not-a-mapping: This file holds a list, where collections such as “systems:” are expected.',
    ],
    [
      'a text',
      'hello\n',
      'source/not-a-mapping: This file holds the text “hello”, where collections such as “systems:” are expected.',
    ],
    [
      'something else',
      'apiVersion: v1\nkind: Pod\n',
      'source/not-architecture: This file is no part of an architecture: “apiVersion” is no collection, and nor is anything else in it.',
    ],
  ])('%s', (_, text, expected) => {
    expect(
      told(compileText(MANIFEST, { 'other.yaml': text })).map((line) => line.slice(line.indexOf(' ') + 1)),
    ).toEqual([expect.stringContaining(expected)]);
  });
});

describe('any text at all', () => {
  it('is told once where keys are left hanging below a value', () => {
    const yaml = `${MANIFEST}entities: {lead: {}}
systems: {crm: {}}
lifecycles:
  demand:
    entity: lead
    recordSystem: crm
    stages: null
      new:
        kind: entry
    transitions:
      - {from: new, to: new}
    stageMap:
      crm: same
`;
    const codes = compileText(yaml).diagnostics.map(
      ({ code, place }) => `${yaml.slice(0, place.span.start).split('\n').length} ${code}`,
    );
    expect(codes).toEqual(['9 yaml/syntax']);
  });

  it('compiles without throwing', () => {
    const line = fc.constantFrom(
      'systems:',
      '  crm:',
      '    owner: cmo',
      'teams: {a: }',
      '  - x',
      'roles: [1]',
      '<<: *a',
      '&a',
      '? x',
      '    holds: [a, ',
      'defaults: {flows: x}',
      'entities: {e: {fields: {a: {writers: {}}}}}',
      'lifecycles: {l: {stages: [], transitions: {}}}',
      'x-y: 1',
      '"',
      '!t',
      'workflows: {w: {steps: {s: }, handoffs: [1, {from: s}]}}',
      'channelFrameworks: {f: {criteria: {c: 1}}}',
      'definitions: {d: {versions: 1, examples: [x], when: 3}}',
      'architecture: []',
      'rules: {a: 1}',
      'waivers: [1]',
      'identityRules: {i: {entity: e, keys: [x]}}',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.string(), (lines, tail) => {
        const { diagnostics } = compileText(`spandrel: 1\n${lines.join('\n')}\n${tail}`);
        for (const { place } of diagnostics) expect(place.span.end).toBeGreaterThanOrEqual(place.span.start);
      }),
      { numRuns: 1500 },
    );
  });
});
