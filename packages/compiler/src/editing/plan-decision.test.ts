import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { type DecisionRequest, planDecision } from './plan-decision.ts';

const MANIFEST = `spandrel: 1
architecture: {id: test, asOf: 2025-06-30, dimensions: {region: [emea, us]}}
teams: {m: {}}
roles:
  cmo: {team: m, executive: true, name: "Chief\\nmarketing officer"}
  mops: {team: m, escalatesTo: cmo}
  lawyer: {team: m}
forums: {board: {members: [cmo]}, mops: {}}
definitions:
  mql: {term: MQL}
standards: {tone: {scope: {region: [us]}}, claims: {}}
systems: {crm: {owner: cmo}, cdp: {owner: lawyer}, cms: {}}
lifecycles: {demand: {entity: lead, recordSystem: crm, stages: {mql: {}}}}
entities: {lead: {}}
`;

const RIGHTS = `decisionRights:
  leads: # the contested one
    governs: [definition/mql, lifecycle/demand]
    decide: role/mops
    agree: [lawyer]
    changeProcess: governed
  claims-us: {governs: ["standard/*"], decide: lawyer, scope: {region: [us]}}
  claims-emea: {governs: ["standard/*"], decide: cmo, scope: {region: [emea]}}
changeProcesses:
  governed: {steps: [propose, "decide:  now"], notice: 30d, effectiveOn: period-boundary, historyRequired: true}
`;

interface Planned {
  readonly path: string;
  readonly text: string;
}

function plan(request: DecisionRequest, files: Readonly<Record<string, string>> = { 'rights.yaml': RIGHTS }): Planned {
  const given = { 'spandrel.yaml': MANIFEST, ...files };
  const input = {
    files: Object.entries(given).map(([path, text]) => ({ path, text })),
    rules: [],
    today: '2025-06-30',
  };
  const { path, text } = planDecision(input, compile(input), request).file;
  return { path, text };
}

const RECORD = `  change-mql:
    name: Change of MQL
    description: |-
      mops decides, by the decision right “leads”.
      Must agree: lawyer.
      Change process “governed” (announced 30d ahead, effective at the boundary of a reporting period, with word on what becomes of past figures):
      1. propose
      2. decide: now
      Still to be written: context, options, outcome, consequences and date. Then set the status.
    status: proposed
    decidedBy: role/mops
    affects:
      - definition/mql
`;

describe('planning a decision', () => {
  it('writes who decides by what right, and how, beside the right', () => {
    expect(plan({ affects: ['definition/mql'] })).toEqual({
      path: 'rights.yaml',
      text: `${RIGHTS}decisionRecords:\n${RECORD}`,
    });
  });

  it('writes where most records stand, or to the file that is named, which may be new', () => {
    const record = (id: string): string => `  ${id}: {status: accepted, decidedBy: cmo, affects: [mql]} # ${id}\n`;
    const files = {
      'rights.yaml': RIGHTS,
      'b.yaml': `decisionRecords:\n${record('b')}`.replaceAll('\n', '\r\n'),
      'z.yaml': `decisionRecords:\n${record('change-mql')}${record('change-mql-2')}`,
    };
    expect(plan({ affects: ['definition/mql'] }, files)).toEqual({
      path: 'z.yaml',
      text: files['z.yaml'] + RECORD.replace('change-mql', 'change-mql-3'),
    });
    const request = { affects: ['definition/mql'], id: 'x', date: '2025-07-01' };
    const dated = RECORD.replace('change-mql', 'x').replace('proposed\n', 'proposed\n    date: 2025-07-01\n');
    expect(plan({ ...request, file: 'b.yaml' }, files).text).toBe(files['b.yaml'] + dated.replaceAll('\n', '\r\n'));
    expect(plan({ ...request, file: 'new/c.yaml' }, files)).toEqual({
      path: 'new/c.yaml',
      text: `decisionRecords:\n${dated}`,
    });
  });

  it('makes an id of any title', () => {
    const id = (title: string): string | undefined =>
      /^ {2}(\S+):$/m.exec(plan({ affects: ['definition/mql'], title, file: 'new.yaml' }).text)?.[1];
    expect(id('Größere Ziele: “Q3”!')).toBe('grossere-ziele-q3');
    expect(id('決定')).toBe('decision');
    expect(id('x'.repeat(100))).toBe('x'.repeat(56));
  });

  it('takes the right over what is nested, else over what it sits in; the owner where there is none', () => {
    expect(plan({ affects: ['stage/demand.mql'], file: 'new.yaml' }).text).toContain('decidedBy: role/mops\n');
    expect(plan({ affects: ['system/cdp'], file: 'new.yaml' }).text).toBe(`decisionRecords:
  change-cdp:
    name: Change of cdp
    description: |-
      lawyer decides; no decision right says so.
      Still to be written: context, options, outcome, consequences and date. Then set the status.
    status: proposed
    decidedBy: lawyer
    affects:
      - system/cdp
`);
  });

  it('counts the scope, and lets who stands above decide', () => {
    expect(plan({ affects: ['standard/tone'], file: 'new.yaml' }).text).toContain('decidedBy: lawyer\n');
    const above = plan({ affects: ['definition/mql'], decidedBy: 'role/cmo', file: 'new.yaml' });
    expect(above.text).toContain('Chief marketing officer decides, by the decision right “leads”.');
    expect(above.text).toContain('decidedBy: cmo\n');
  });

  it.each<[DecisionRequest, string]>([
    [
      { affects: ['standard/claims'] },
      'it is not one role or forum that decides: “standard/claims” by role/cmo (decision-right/claims-emea, for emea) or role/lawyer (decision-right/claims-us, for us). Name who decides this time with --decided-by.',
    ],
    [
      { affects: ['definition/mql', 'standard/tone', 'system/crm'] },
      'it is not one role or forum that decides: “definition/mql” by role/mops (decision-right/leads) and “standard/tone” by role/lawyer (decision-right/claims-us, for us). Write a record for each of them, or, where one of them stands above the others, name it with --decided-by.',
    ],
    [
      { affects: ['definition/mql'], decidedBy: 'role/lawyer' },
      '“role/lawyer” has no say over “definition/mql”: it is decided by role/mops (decision-right/leads), or by who stands above.',
    ],
    [
      { affects: ['system/cms'] },
      'nobody is named who decides about “system/cms”: no decision right is over it, and it has no owner. Declare a right, or say who decides with --decided-by.',
    ],
    [
      { affects: ['system/crm', 'system/cdp'] },
      'nobody is named who decides about “system/crm” and “system/cdp”: no decision right is over them, and they have no owner in common. Declare a right, or say who decides with --decided-by.',
    ],
    [
      { affects: ['definition/mql'], id: 'Not an id' },
      '“Not an id” is no id: it has small letters, digits and “-”, and 64 characters at most. Did you mean “not-an-id”?',
    ],
  ])('says why it can’t: %o', (request, message) => {
    expect(() => plan(request)).toThrow(message);
  });

  it.each([
    'decisionRecords: [\n',
    'decisionRecords: [mine]\n',
    'decisionRecords: &all {}\nx-more: *all\nteams: *all\n',
  ])('writes nothing where something would be lost, or said elsewhere, too: %j', (text) => {
    const attempt = (): Planned =>
      plan({ affects: ['definition/mql'], file: 'x.yaml' }, { 'rights.yaml': RIGHTS, 'x.yaml': text });
    expect(attempt).toThrow('the record can’t be written safely to “x.yaml” as that is written. Nothing was written.');
    expect(attempt).toThrow(`add this by hand:\n\ndecisionRecords:\n${RECORD}`);
  });
});
