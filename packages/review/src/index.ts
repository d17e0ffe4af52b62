export {
  type AuthorityChange,
  type BaselineGrowth,
  type CustomRuleChange,
  type DeciderChange,
  needsDecision,
  type RuleChange,
  type TermsChange,
  type WaiverChange,
} from './authority/authority-changes.ts';
export type { ProcessBreach } from './authority/check-process.ts';
export type { ChangeDecision, OpenRecord } from './authority/decide-changes.ts';
export type { GoverningRight } from './authority/governing-rights.ts';
export { type ArchitectureMeaning, applyPatch, meaningOfArchitecture } from './diff/apply-patch.ts';
export {
  type ChangedElement,
  type ChangedKey,
  type ChangeSet,
  isEmpty,
  type LookAlike,
  type Move,
  type Rename,
  type Unread,
  type WholeChange,
} from './diff/change-set.ts';
export { diff } from './diff/diff.ts';
export { LOOK_ALIKE } from './diff/find-look-alikes.ts';
export { type ChangedKind, deepest, TIERS, type Tier } from './diff/tiers.ts';
export { compareFindings, type FindingChanges } from './findings/compare-findings.ts';
export type { AutomationChange } from './impact/find-automations.ts';
export type { Break, ComparabilityLoss } from './impact/find-breaks.ts';
export { type Dependant, type DependenceStep, findDependants } from './impact/find-dependants.ts';
export type { FlippedExample } from './impact/find-flipped-examples.ts';
export type { Impact } from './impact/find-impact.ts';
export type { NewReach } from './impact/find-new-reach.ts';
export type { SlowerWay, WayTime } from './impact/find-slower-ways.ts';
export type { Touched } from './impact/find-touched.ts';
export { type DirectDependant, type DirectDependence, isOfPeople, listDependence } from './impact/list-dependence.ts';
export { type RetirementOutcome, tryRetirement } from './impact/try-retirement.ts';
export { type Review, type ReviewInput, review } from './review.ts';
export type { FailOn, Verdict } from './verdict.ts';
