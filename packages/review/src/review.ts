import { type BaselineEntry, type Compilation, compileErrors, type Rule } from '@spandrel/compiler';
import type { AuthorityChange } from './authority/authority-changes.ts';
import { type ChangeDecision, decideChanges } from './authority/decide-changes.ts';
import { findDeciderChanges } from './authority/find-decider-changes.ts';
import {
  findBaselineGrowth,
  findCustomRuleChanges,
  findRuleChanges,
  findWaiverChanges,
} from './authority/find-leniency.ts';
import { findTermsChanges } from './authority/find-terms-changes.ts';
import type { ChangeSet } from './diff/change-set.ts';
import { comparisonOf, readChanges } from './diff/diff.ts';
import { compareFindings, type FindingChanges } from './findings/compare-findings.ts';
import { findImpact, type Impact } from './impact/find-impact.ts';
import { type FailOn, judge, type Verdict } from './verdict.ts';

export interface ReviewInput {
  /** What the architecture was; compiled as of the date of head, so that time alone makes no finding new. */
  readonly base: Compilation;
  /** What it is; compiled with base, so that the rules that judge a change have spoken. */
  readonly head: Compilation;
  /** Every rule there is, to tell how loudly each speaks where the manifest says nothing. */
  readonly rules?: readonly Pick<Rule, 'id' | 'severity'>[];
  /** The findings that count as known in each state, where there is a baseline; both are compiled with theirs. */
  readonly baselines?: { readonly base?: readonly BaselineEntry[]; readonly head?: readonly BaselineEntry[] };
  /** From which severity on new findings count; `error` unless stated. */
  readonly failOn?: FailOn;
}

/** What a change of an architecture is, who decides it, what it touches, and whether it may be made as it is. */
export interface Review {
  readonly changes: ChangeSet;
  readonly decisions: readonly ChangeDecision[];
  /** Changes of how the architecture itself is decided and judged. */
  readonly authority: readonly AuthorityChange[];
  readonly impact: Impact;
  readonly findings: FindingChanges;
  /** How many compile errors each state has: what they spoil isn’t compared, see `changes.unread`. */
  readonly compileErrors: { readonly base: number; readonly head: number };
  readonly verdict: Verdict;
}

/** Reviews a change, from two states of an architecture. */
export function review({ base, head, rules = [], baselines = {}, failOn = 'error' }: ReviewInput): Review {
  const comparison = comparisonOf(base, head);
  const changes = readChanges(comparison);
  const decisions = decideChanges(changes, comparison, head.asOf);
  const authority: AuthorityChange[] = [
    ...findDeciderChanges(changes, comparison),
    ...findTermsChanges(changes, comparison),
    ...findWaiverChanges(changes, comparison),
    ...findRuleChanges(changes, comparison, rules),
    ...findCustomRuleChanges(changes),
    ...findBaselineGrowth(baselines.base, baselines.head, comparison),
  ];
  const findings = compareFindings(base, head, comparison);
  const errors = { base: compileErrors(base).length, head: compileErrors(head).length };
  return {
    changes,
    decisions,
    authority,
    impact: findImpact(changes, comparison, head.asOf),
    findings,
    compileErrors: errors,
    verdict: judge(decisions, authority, findings.added, errors.head, failOn),
  };
}
