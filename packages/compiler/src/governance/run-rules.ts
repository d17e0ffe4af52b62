import type { Analyses } from '../analysis/analyses.ts';
import type { Comparison } from '../comparison/compare-models.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Address } from '../model/addresses.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { Measure } from '../stopwatch.ts';
import type { Finding } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { Draft, Rule, Verdict } from './rule.ts';
import type { Settings } from './settings.ts';

/** A rule that failed by a mistake of ours; the others have run all the same. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/**
 * Of each rule, what it could not judge, since the judgement would rest on what a compile error spoiled: these subjects,
 * or everything, where it can’t be told by an address what it missed. A rule that is not named judged all there is.
 */
export type Withheld = ReadonlyMap<string, ReadonlySet<Address> | 'everything'>;

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
  readonly withheld: Withheld;
}

/** What rules run over. */
export interface Workspace {
  readonly model: Model;
  readonly unknowns: Unknowns;
  readonly analyses: Analyses;
  readonly comparison: Comparison | undefined;
  readonly asOf: CalendarDate;
  readonly measure: Measure;
}

/** Runs rules over a model: every subject is judged by itself, and one finding is kept for one identity. */
export function runRules(rules: readonly Rule[], settings: Settings, workspace: Workspace): Judgement {
  const findings = new Map<string, Finding>();
  const failures: RuleFailure[] = [];
  const withheld = new Map<string, Set<Address> | 'everything'>();
  for (const rule of rules) {
    const { severity, options } = settings.of(rule);
    if (severity === 'off') continue;
    try {
      workspace.measure('rule', rule.id, () => {
        const withhold = (subject: Address | undefined): void => {
          const known = withheld.get(rule.id) ?? new Set();
          withheld.set(rule.id, known === 'everything' || subject === undefined ? 'everything' : known.add(subject));
        };
        for (const { draft, subject } of judgeAll(rule, options, workspace, withhold)) {
          const finding = findingOf(rule, severity, draft, subject, workspace);
          if (!findings.has(finding.fingerprint)) findings.set(finding.fingerprint, finding);
        }
      });
    } catch (error) {
      failures.push({ rule: rule.id, error });
      withheld.set(rule.id, 'everything');
    }
  }
  return { findings: [...findings.values()], failures, withheld };
}

/** What a rule says of one of its subjects, with the address of that, if it has one. */
interface Judged {
  readonly draft: Draft;
  readonly subject: Address | undefined;
}

function* judgeAll(
  rule: Rule,
  options: unknown,
  workspace: Workspace,
  withhold: (subject: Address | undefined) => void,
): Iterable<Judged> {
  const { model, unknowns, analyses, comparison, asOf } = workspace;
  const context = { model, analyses, comparison, asOf, options: options as never };
  const watchBoth = watcherOf(unknowns, comparison?.base.unknowns);
  const subjects = watchBoth(() => [...rule.subjects(context)]);
  if (subjects.noted !== undefined) withhold(undefined);
  for (const one of subjects.value) {
    const subject = addressOfSubject(one);
    const { value, noted } = watchBoth(() => draftsOf(rule.judge(one as never, context)));
    const certain = value.filter((draft) => !addresses(draft).some((address) => model.isDoubtful(address)));
    if (noted !== undefined || certain.length < value.length) withhold(subject);
    if (noted === undefined) yield* certain.map((draft) => ({ draft, subject }));
  }
}

function draftsOf(verdict: Verdict): readonly Draft[] {
  if (verdict === undefined) return [];
  return Array.isArray(verdict) ? (verdict as readonly Draft[]) : [verdict as Draft];
}

/** Watches what is read of a state, and of the one before it, where there is one. */
function watcherOf(unknowns: Unknowns, past: Unknowns | undefined): Unknowns['watch'] {
  return (judge) =>
    unknowns.watch(() => {
      if (!past) return judge();
      const { value, noted } = past.watch(judge);
      if (noted !== undefined) unknowns.note(noted);
      return value;
    });
}

function addressOfSubject(subject: unknown): Address | undefined {
  const { address } = (subject ?? {}) as { address?: unknown };
  return typeof address === 'string' ? address : undefined;
}

function addresses({ at }: Draft): readonly Address[] {
  return typeof at === 'string' ? [at] : at;
}

function findingOf(
  rule: Rule,
  severity: Finding['severity'],
  draft: Draft,
  subject: Address | undefined,
  workspace: Workspace,
): Finding {
  const elements = addresses(draft);
  const { key = null, message, related = [], path = [] } = draft;
  return {
    rule: rule.id,
    group: rule.group,
    area: rule.area,
    severity,
    subject,
    elements,
    key,
    message,
    reason: rule.reason,
    fix: rule.fix,
    place: placeOfNode(elements[0], workspace),
    related: related.map((other) => ({ ...other, place: placeOfNode(other.element, workspace) })),
    get path() {
      return typeof path === 'function' ? path() : path;
    },
    fingerprint: fingerprint(rule.id, elements, key),
    status: 'new',
  };
}

/** Where something stands; what is gone, where it stood. */
function placeOfNode(address: Address | undefined, { model, comparison }: Workspace): Place {
  if (address === undefined) return model.architecture.place;
  const present = model.node(address)?.place;
  if (present) return present;
  const past = comparison?.base.model.node(address)?.place;
  return past ? { ...past, side: 'base' } : model.architecture.place;
}
