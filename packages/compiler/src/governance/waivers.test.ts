import { describe, expect, it } from 'vitest';
import { type Compilation, compile } from '../compile.ts';
import { lineMap } from '../source/lines.ts';
import { told } from '../testing/compile-text.ts';
import { rule } from './rule.ts';

const RULES = [
  rule({
    id: 'decisions/unowned-element',
    severity: 'error',
    title: '',
    reason: '',
    fix: '',
    subjects: ({ model }) => model.all('system'),
    judge: ({ address, value }) =>
      value.owner === undefined ? { at: address, key: 'owner', message: 'No owner.' } : undefined,
  }),
  rule({
    id: 'lifecycle/no-definition',
    severity: 'error',
    title: '',
    reason: '',
    fix: '',
    subjects: ({ model }) => [...model.nodes.values()].filter(({ kind }) => kind === 'stage'),
    judge: ({ address }) => ({ at: address, message: 'No definition.' }),
  }),
];

function compileAll(yaml: string, others: Record<string, string> = {}): Compilation {
  const manifest = `spandrel: 1
architecture: {id: test, asOf: 2025-06-30}
teams: {m: {}}
roles: {cmo: {team: m}}
${yaml}`;
  const files = Object.entries({ 'spandrel.yaml': manifest, ...others }).map(([path, text]) => ({ path, text }));
  return compile({ files, rules: RULES, today: '2025-06-30' });
}

function statuses({ findings }: Compilation): string[] {
  return findings.map(({ elements, status }) => `${elements.join(' ')} ${status}`);
}

const ENTRY = 'reason: moving, approver: cmo, expires: 2025-12-31';

describe('waivers', () => {
  it('that say the same, or match the same finding, are reported at the later one', () => {
    const twice = compileAll(
      `systems:
  a:
    waivers:
      - {rule: decisions/unowned-element, key: owner, ${ENTRY}}
      - {rule: decisions/unowned-element, ${ENTRY}}
`,
    );
    expect(statuses(twice)).toEqual(['system/a waived']);
    expect(told(twice)).toEqual([
      'spandrel.yaml:9:10 waiver/duplicate: A second waiver of decisions/unowned-element for the same thing. Delete one of the two.',
    ]);
    const [first] = twice.diagnostics[0]?.related ?? [];
    expect(first?.message).toBe('the first stands here');
    expect(lineMap(twice.sources.get('spandrel.yaml') ?? '').position(first?.place.span.start ?? 0).line).toBe(8);
    expect(twice.diagnostics[0]?.elements).toEqual(['system/a']);
  });

  it('repeat each other across files, and are told of once for all that they share', () => {
    const across = compileAll(
      `waivers: [{rule: decisions/unowned-element, elements: [system/a, system/b], ${ENTRY}}]\n`,
      {
        'stack.yaml': `systems:
  a: {waivers: {rule: decisions/unowned-element, ${ENTRY}}}
  b: {waivers: {rule: decisions/unowned-element, ${ENTRY}}}
`,
      },
    );
    expect(told(across).map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      'stack.yaml:2:7 waiver/duplicate',
      'stack.yaml:3:7 waiver/duplicate',
    ]);
  });

  it('don’t repeat each other where one has expired, or where keys or elements differ', () => {
    const expired = compileAll(
      `systems:
  a:
    waivers:
      - {rule: decisions/unowned-element, reason: moving, approver: cmo, expires: 2025-01-31}
      - {rule: decisions/unowned-element, ${ENTRY}}
  b:
    waivers: {rule: decisions/unowned-element, ${ENTRY}}
`,
    );
    expect(expired.diagnostics.map(({ code }) => code)).toEqual(['waiver/expired']);
  });

  it('in the manifest follow a rename', () => {
    const renamed = compileAll(
      `systems: {new: {owner:, formerly: [old, older]}}
entities: {lead: {}}
lifecycles: {demand: {formerly: funnel, entity: lead, recordSystem: new, stages: {mql: {}}, transitions: []}}
waivers:
  - {rule: decisions/unowned-element, elements: system/older, ${ENTRY}}
  - {rule: lifecycle/no-definition, elements: stage/funnel.mql, ${ENTRY}}
`,
    );
    expect(told(renamed)).toEqual([]);
    expect(statuses(renamed)).toEqual(['system/new waived', 'stage/demand.mql waived']);
  });

  it('are for the element that has the name today, not for one that had it', () => {
    const reused = compileAll(
      `systems: {old: {owner: cmo}, new: {formerly: old}}
waivers: [{rule: decisions/unowned-element, elements: system/old, ${ENTRY}}]
`,
    );
    expect(statuses(reused)).toEqual(['system/new new']);
    expect(reused.diagnostics.map(({ code }) => code)).toEqual(['waiver/unmatched']);
  });
});
