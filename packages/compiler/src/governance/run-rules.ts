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
import type { Draft, Rule } from './rule.ts';
import type { Settings } from './settings.ts';

/** A rule that failed by a mistake of ours; the others have run all the same. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
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
  for (const rule of rules) {
    const { severity, options } = settings.of(rule);
    if (severity === 'off') continue;
    try {
      workspace.measure('rule', rule.id, () => {
        for (const draft of judgeAll(rule, options, workspace)) {
          const finding = findingOf(rule, severity, draft, workspace);
          if (!findings.has(finding.fingerprint)) findings.set(finding.fingerprint, finding);
        }
      });
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { findings: [...findings.values()], failures };
}

function* judgeAll(rule: Rule, options: unknown, workspace: Workspace): Iterable<Draft> {
  const { model, unknowns, analyses, comparison, asOf } = workspace;
  const context = { model, analyses, comparison, asOf, options: options as never };
  const past = comparison?.base.unknowns;
  const watchBoth = <T>(judge: () => T) =>
    unknowns.watch(() => {
      if (!past) return judge();
      const { value, noted } = past.watch(judge);
      if (noted !== undefined) unknowns.note(noted);
      return value;
    });
  for (const subject of rule.subjects(context)) {
    const { value, noted } = watchBoth(() => rule.judge(subject as never, context));
    if (value === undefined || noted !== undefined) continue;
    for (const draft of Array.isArray(value) ? (value as readonly Draft[]) : [value as Draft]) {
      if (!addresses(draft).some((address) => model.isDoubtful(address))) yield draft;
    }
  }
}

function addresses({ at }: Draft): readonly Address[] {
  return typeof at === 'string' ? [at] : at;
}

function findingOf(rule: Rule, severity: Finding['severity'], draft: Draft, workspace: Workspace): Finding {
  const elements = addresses(draft);
  const { key = null, message, related = [], path = [] } = draft;
  return {
    rule: rule.id,
    group: rule.group,
    area: rule.area,
    severity,
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
