import { describe, expect, it } from 'vitest';
import { type Compilation, compile } from '../compile.ts';
import { MANIFEST } from '../testing/compile-text.ts';
import { isText } from './tell-text.ts';

function compileText(yaml: string, base?: Compilation): Compilation {
  return compile({ files: [{ path: 'spandrel.yaml', text: MANIFEST + yaml }], rules: [], base, today: '2025-06-30' });
}

/** Every difference on a line: + added, - removed, ~ a key with what it was and is. */
function differences(before: string, after: string): string[] {
  const base = compileText(before);
  const { model, comparison } = compileText(after, base);
  if (!comparison) return [];
  const value = (meaning: unknown): string => (meaning === undefined ? 'nothing' : JSON.stringify(meaning));
  return [
    ...base.model.elements.filter(({ address }) => comparison.isRemoved(address)).map(({ address }) => `- ${address}`),
    ...model.elements.flatMap(({ address }) => [
      ...(comparison.isAdded(address) ? [`+ ${address}`] : []),
      ...comparison
        .changesOf(address)
        .map((change) => `~ ${address} ${change.path.join('.')}: ${value(change.before)} → ${value(change.after)}`),
    ]),
  ];
}

describe('two states of an architecture', () => {
  it('are told apart by element and by key', () => {
    const before = `
systems: {a: {owner: x, cost: {annual: 5}}, b: {}}
roles: {x: {team: m}, y: {team: m}}
teams: {m: {}}`;
    const after = `
systems: {a: {owner: y, cost: {annual: 6}, tags: [new]}, c: {}}
roles: {x: {team: m}, y: {team: m}}
teams: {m: {}}`;
    expect(differences(before, after)).toEqual([
      '- system/b',
      '~ system/a cost.annual: 5 → 6',
      '~ system/a owner: "role/x" → "role/y"',
      '~ system/a tags: nothing → ["new"]',
      '+ system/c',
    ]);
  });

  it('compare versions by version, arrows by their ends, and references as sets', () => {
    const workspace = (versions: string, transitions: string, holds: string): string => `
entities: {lead: {}, account: {}}
systems: {crm: {holds: ${holds}}}
definitions: {mql: {term: MQL, versions: ${versions}}}
lifecycles:
  demand:
    entity: lead
    recordSystem: crm
    stages: {new: {kind: entry}, mql: {}, sql: {}}
    transitions: ${transitions}`;
    const before = workspace(
      '[{version: 1, effective: 2024-01-01}, {version: 2, effective: 2025-01-01}]',
      '[{from: new, to: mql}, {from: mql, to: sql, sla: {within: 4h}}]',
      '[lead, account]',
    );
    const after = workspace(
      '[{version: 2, effective: 2025-02-01}, {version: 1, effective: 2024-01-01}]',
      '[{from: mql, to: sql, sla: {within: 2h}}, {from: new, to: mql}, {from: sql, to: new}]',
      '[account, lead, lead]',
    );
    expect(differences(before, after)).toEqual([
      '~ definition/mql versions.2.effective: "2025-01-01" → "2025-02-01"',
      '~ lifecycle/demand transitions.stage/demand.mql..stage/demand.sql.sla.within: "4h" → "2h"',
      '~ lifecycle/demand transitions.stage/demand.sql..stage/demand.new: nothing → {"from":"stage/demand.sql","to":"stage/demand.new"}',
    ]);
  });

  it('keep the order of steps, which means something', () => {
    const before = 'changeProcesses: {c: {steps: [ask, decide]}}';
    expect(differences(before, 'changeProcesses: {c: {steps: [decide, ask]}}')).toEqual([
      '~ change-process/c steps: ["ask","decide"] → ["decide","ask"]',
    ]);
  });

  it('know an element by what it was formerly called, with all that refers to it and to what is nested in it', () => {
    const before = `
entities: {lead: {fields: {email: {writers: [crm]}}}}
systems: {crm: {holds: [lead]}}
flows: {f: {from: crm, to: crm, carries: {lead: [email]}}}
automations: {a: {system: crm, writes: [lead.email]}}`;
    const after = `
entities: {person: {formerly: lead, fields: {email: {writers: [salesforce]}}}}
systems: {salesforce: {formerly: crm, holds: [person]}}
flows: {f: {from: salesforce, to: salesforce, carries: {person: [email]}}}
automations: {a: {system: salesforce, writes: [person.email]}}`;
    expect(differences(before, after)).toEqual([]);
  });

  it('know it in conditions, in texts that name a field, and in what an example is given', () => {
    const workspace = (entity: string, former: string, variable: string): string => `
entities: {${entity}: {${former} fields: {score: {type: number}, source: {}}}}
definitions:
  mql: {term: MQL, entity: ${entity}, when: '${variable}.score >= 65 && ${variable}.source != "new_lead.source"', examples: [{name: a, given: {${entity}.score: 70}, qualifies: false}]}
taxonomies: {sources: {appliesTo: ${entity}.source}}`;
    const before = workspace('new-lead', '', 'new_lead');
    expect(differences(before, workspace('person', 'formerly: new-lead,', 'person'))).toEqual([]);
    expect(differences(before, workspace('person', 'formerly: new-lead,', 'person').replace('65', '80'))).toEqual([
      '~ definition/mql when: "person.score >= 65 && person.source != \\"new_lead.source\\"" → "person.score >= 80 && person.source != \\"new_lead.source\\""',
    ]);
  });

  it('know an element whose rename is taken back', () => {
    const before = 'roles: {x: {team: m}}\nteams: {m: {formerly: n}}';
    expect(differences(before, 'roles: {x: {team: n}}\nteams: {n: {}}')).toEqual([]);
  });

  it('leave out what a compile error spoiled in either, and say so', () => {
    const before = 'definitions: {mql: {term: [a, b], owner: nobody, agreedBy: t}}\nteams: {t: {}, u: {}}';
    const after = 'definitions: {mql: {term: MQL, owner: t, agreedBy: u}}\nteams: {t: {}, u: {}}';
    expect(differences(before, after)).toEqual(['~ definition/mql agreedBy: ["team/t"] → ["team/u"]']);
    const { comparison } = compileText(after, compileText(before));
    expect(comparison?.differenceOf('definition/mql').unread).toEqual([['owner'], ['term']]);
  });

  it('take no former name that is still in use, and give none to two', () => {
    expect(differences('systems: {a: {}}', 'systems: {a: {}, b: {formerly: a}}')).toEqual(['+ system/b']);
    expect(differences('systems: {a: {}}', 'systems: {b: {formerly: a}, c: {formerly: a}}')).toEqual(['+ system/c']);
  });

  it('are the same where a default is spelt out or an empty list is left out', () => {
    expect(
      differences(
        'systems: {a: {provides: []}}\nentities: {e: {fields: {f: {}}}}',
        'systems: {a: {status: active}}\nentities: {e: {partitioned: false, fields: {f: {required: false}}}}',
      ),
    ).toEqual([]);
  });
});

describe('a key that changed', () => {
  it('stands where it is written, in both states and in the manifest', () => {
    const before = `
entities: {lead: {fields: {email: {}, phone: {}}}}
systems: {crm: {}}
flows: {f: {from: crm, to: crm, carries: {lead: [email]}}}
definitions: {mql: {term: MQL, versions: [{version: 1, effective: 2024-01-01}, {version: 2, effective: 2025-01-01}]}}
rules: {data/manual-flow: info}`;
    const after = before
      .replace('lead: {fields', 'person: {formerly: lead, fields')
      .replace('carries: {lead: [email]', 'carries: {person: [phone]')
      .replace('2025-01-01', '2025-02-01')
      .replace('info', 'error');
    const [base, head] = [before, after].map((yaml) => MANIFEST + yaml);
    const { comparison } = compileText(after, compileText(before));
    const written = (address: string, ...path: string[]): (string | undefined)[] =>
      [
        [base, comparison?.placeBefore(address, path)] as const,
        [head, comparison?.placeAfter(address, path)] as const,
      ].map(([text, place]) => text?.slice(place?.span.start, place?.span.end));
    expect(comparison?.changesOf('flow/f').map(({ path }) => path)).toEqual([['carries', 'entity/person']]);
    expect(written('flow/f', 'carries', 'entity/person')).toEqual(['lead', 'person']);
    expect(written('definition/mql', 'versions', '2', 'effective')).toEqual(['effective', 'effective']);
    expect(comparison?.placeAfter('definition/mql', ['versions', '2', 'effective'])?.span.start).toBe(
      head?.lastIndexOf('effective'),
    );
    expect(comparison?.changesOf('architecture/test').map(({ path }) => path)).toEqual([['rules', 'data/manual-flow']]);
    expect(written('architecture/test', 'rules', 'data/manual-flow')).toEqual(['data/manual-flow', 'data/manual-flow']);
  });
});

describe('text', () => {
  it('is what only people read', () => {
    const text = (...path: string[]): boolean => isText('lifecycle', path);
    expect(text('name')).toBe(true);
    expect(text('stages', 'mql', 'name')).toBe(true);
    expect(text('transitions', 'a..b', 'description')).toBe(true);
    expect(text('stages', 'mql', 'x-colour')).toBe(true);
    expect(text('stages', 'name')).toBe(false);
    expect(text('stageMap', 'system/crm', 'name')).toBe(false);
    expect(isText('definition', ['examples', 'Ada', 'name'])).toBe(false);
    expect(isText('taxonomy', ['aliases', 'name'])).toBe(false);
  });
});
