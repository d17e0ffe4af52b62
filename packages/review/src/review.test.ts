import { type Compilation, compile } from '@spandrel/compiler';
import { describe, expect, it } from 'vitest';
import { printReview } from '../testing/print-review.ts';
import { review } from './index.ts';

const BASE = `
spandrel: 1
architecture: {id: test, asOf: 2025-06-10, currency: EUR}
teams: {m: {}, s: {}}
roles: {mops: {team: m}, cmo: {team: m, executive: true}, cro: {team: s, executive: true}}
systems:
  web: {captures: [lead], holds: [lead]}
  crm: {holds: [lead]}
  mail: {}
entities:
  lead:
    systemOfRecord: crm
    fields: {score: {type: number}, email: {class: personal, writers: [web]}, stage: {writers: [crm]}}
flows: {sync: {from: web, to: crm, carries: {lead: "*"}, latency: 1h}}
lifecycles:
  demand:
    entity: lead
    recordSystem: crm
    stageField: lead.stage
    stages: {new: {kind: entry}, mql: {definition: mql}, sql: {}}
    transitions: [{from: new, to: mql}, {from: mql, to: sql, sla: {within: 4h}}]
definitions:
  mql:
    term: MQL
    entity: lead
    examples: [{name: warm, given: {score: 55}, qualifies: true}]
    versions: [{version: 1, effective: 2024-01-01, when: lead.score >= 50}]
metrics: {mqls: {formula: count, inputs: [lead.stage], computedIn: crm}}
reports: {weekly: {metrics: [mqls]}}
automations: {route: {system: crm, trigger: {field: lead.stage}, governedBy: definition/mql}}
decisionRights: {leads: {governs: mql, decide: cmo, agree: cro, changeProcess: governed}}
changeProcesses: {governed: {notice: 30d, effectiveOn: period-boundary, historyRequired: true}}
budgets: {media: {total: 900, lines: [{target: web, amount: 100}]}}
`;

function compileText(text: string, base?: Compilation): Compilation {
  return compile({ files: [{ path: 'spandrel.yaml', text }], rules: [], base, today: '2025-06-10' });
}

/** The review of an edit of the architecture above, by what is replaced in it. */
function reviewed(...edits: readonly (readonly [before: string, after: string])[]): string[] {
  const base = compileText(BASE);
  const after = edits.reduce((text, [old, now]) => text.replace(old, now), BASE);
  const head = compileText(after, base);
  expect([...base.diagnostics, ...head.diagnostics].map(({ message }) => message)).toEqual([]);
  return printReview(review({ base, head })).trimEnd().split('\n');
}

const NEW_VERSION = [
  'when: lead.score >= 50}]',
  'when: lead.score >= 50}, {version: 2, effective: 2025-06-20, when: lead.score >= 65}]',
] as const;
const EXAMPLE = ['{score: 55}, qualifies: true', '{score: 55}, qualifies: true'] as const;

function decided(by: string, status = 'accepted'): readonly [string, string] {
  return [
    'budgets:',
    `decisionRecords: {adr: {status: ${status}, date: 2025-06-01, decidedBy: ${by}, affects: mql}}\nbudgets:`,
  ];
}

describe('a review of a new version', () => {
  it('says who decides it, what process it breaches, what stops being comparable, and which examples flip', () => {
    expect(reviewed(NEW_VERSION, EXAMPLE)).toEqual([
      'changes',
      '  ~ definition/mql versions.2: nothing → {"effective":"2025-06-20","version":"2","when":"lead.score >= 65"} (meaning)',
      'decisions',
      '  definition/mql changed (meaning); role/cmo decides by decision-right/leads over the element, role/cro must agree, through change-process/governed; ' +
        'version 2 breaches change-process/governed: {"effective":"2025-06-20","breach":"notice","notice":"30d","announced":"2025-06-10","earliest":"2025-07-10"}; ' +
        'version 2 breaches change-process/governed: {"effective":"2025-06-20","breach":"period","boundaries":["2025-06-01","2025-07-01"]}; ' +
        'version 2 breaches change-process/governed: {"effective":"2025-06-20","breach":"history"}',
      'impact',
      '  touched definition/mql > automation/route',
      '  touched definition/mql > stage/demand.mql',
      '  touched definition/mql > stage/demand.mql > lifecycle/demand',
      '  touched definition/mql > stage/demand.mql > transition/demand.mql..sql',
      '  touched definition/mql > stage/demand.mql > transition/demand.new..mql',
      '  touched definition/mql > stage/demand.mql > lifecycle/demand > field/lead.stage',
      '  touched definition/mql > stage/demand.mql > lifecycle/demand > field/lead.stage > metric/mqls',
      '  touched definition/mql > stage/demand.mql > lifecycle/demand > field/lead.stage > metric/mqls > report/weekly',
      '  figures of metric/mqls < field/lead.stage < lifecycle/demand < stage/demand.mql < definition/mql break on 2025-06-20 (version 2, nothing said)',
      '  figures of report/weekly < metric/mqls < field/lead.stage < lifecycle/demand < stage/demand.mql < definition/mql break on 2025-06-20 (version 2, nothing said)',
      '  acts otherwise: definition/mql > automation/route',
      '  example “warm” of definition/mql: true → false from 2025-06-20',
      'verdict',
      '  does not pass',
      '  unsettled meaning definition/mql',
    ]);
  });

  it('passes with a decision by who has the right to it, and with no other', () => {
    const verdict = (record: readonly [string, string]): string[] =>
      reviewed(NEW_VERSION, record)
        .filter((line) => /passes|does not pass|settled by/.test(line))
        .map((line) =>
          line
            .split('; ')
            .filter((part) => /pass|settled/.test(part))
            .join('; ')
            .trim(),
        );
    expect(verdict(decided('cmo'))).toEqual(['settled by decision-record/adr', 'passes']);
    expect(verdict(decided('mops'))).toEqual(['not settled by decision-record/adr (no-right)', 'does not pass']);
    expect(verdict(decided('cmo', 'proposed'))).toEqual([
      'not settled by decision-record/adr (proposed)',
      'does not pass',
    ]);
  });
});

describe('a review of what does not compile', () => {
  it('does not pass, whatever else is said', () => {
    const base = compileText(BASE);
    const head = compileText(BASE.replace('mail: {}', 'mail: {ownr: cmo}'), base);
    expect(review({ base, head, failOn: 'never' }).verdict).toEqual({
      unsettledMeaning: [],
      unsettledAuthority: [],
      findings: [],
      compileErrors: 1,
      passes: false,
    });
    expect(review({ base: head, head: base }).verdict.passes).toBe(true);
  });
});

describe('a review of data', () => {
  it('names the personal field that gets to a new system, its way, and what comes too late', () => {
    const flow = 'flows: {campaigns: {from: crm, to: mail, carries: {lead: [email]}}, sync: {';
    expect(
      reviewed(['flows: {sync: {', flow], ['latency: 1h', 'latency: 6h']).filter((line) => /reaches|slower/.test(line)),
    ).toEqual([
      '  field/lead.email reaches system/mail: system/web > system/crm > system/mail by flow/sync, flow/campaigns',
      '  slower from system/web for lifecycle/demand: 1h of 4h → 6h of 4h, too late',
    ]);
  });
});

describe('a review of authority', () => {
  const authority = (...edits: readonly (readonly [string, string])[]): string[] => {
    const lines = reviewed(...edits);
    const start = lines.indexOf('authority');
    return [
      ...lines.slice(
        start + 1,
        lines.findIndex((line, index) => index > start && !line.startsWith(' ')),
      ),
      ...lines.slice(lines.indexOf('verdict') + 1),
    ];
  };

  it('tells whose word it was, and that it takes a decision of theirs to give it to another', () => {
    const change = ['decide: cmo, agree: cro', 'decide: cro'] as const;
    expect(authority(change)).toEqual([
      '  decider of definition/mql: ["role/cmo"] → ["role/cro"], settled by []',
      '  veto decision-right/leads agree: ["role/cro"] → nothing, settled by []',
      '  does not pass',
      '  unsettled authority decider definition/mql',
      '  unsettled authority veto decision-right/leads',
    ]);
    expect(authority(change, decided('cro')).at(-1)).toBe('  unsettled authority veto decision-right/leads');
    expect(authority(change, decided('cmo')).at(-1)).toBe('  passes');
  });

  it('sets apart owners, escalation, waivers and how loudly rules speak', () => {
    expect(
      authority(['mops: {team: m}', 'mops: {team: m, escalatesTo: cmo}'], ['mail: {}', 'mail: {owner: mops}']),
    ).toEqual([
      '  escalation role/mops escalatesTo: nothing → "role/cmo", settled by []',
      '  owner system/mail owner: nothing → "role/mops", settled by []',
      '  passes',
    ]);
    const rules = [{ id: 'data/manual-flow', severity: 'warning' }] as const;
    const base = compileText(BASE);
    const waiver = '{rule: data/manual-flow, reason: for now, approver: cmo, expires: 2025-12-01}';
    const text = `${BASE.replace('mail: {}', `mail: {waivers: [${waiver}]}`)}rules: {data/manual-flow: off}\n`;
    const told = printReview(review({ base, head: compileText(text, base), rules }));
    expect(told).toContain('  waiver added on system/mail for data/manual-flow\n');
    expect(told).toContain('  rule data/manual-flow: warning → off (weaker)\n');
  });
});
