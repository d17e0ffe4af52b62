export { isActive, isLive, isRunning, isUnderWay, liveSystem } from './analysis/activity.ts';
export type { Analyses } from './analysis/analyses.ts';
export { type AttributionModel, isAttributable, isStale, isTouchBased } from './analysis/attribution.ts';
export {
  type DecisionRight,
  GOVERNABLE_KINDS,
  governables,
  isDelegatedFrom,
  isGovernable,
  overlap,
  rightsDeciding,
  scopeOf,
} from './analysis/authority.ts';
export type { Allotment } from './analysis/channel-budgets.ts';
export { connectedGroups, reversed } from './analysis/connections.ts';
export {
  type Consent,
  carriesConsents,
  isConsentEntity,
  isTooSlow,
  maxPropagationOf,
  storeInWords,
} from './analysis/consent-reach.ts';
export { type ContractDates, contractDates } from './analysis/contract-dates.ts';
export { type CoverageShare, coverageInWords, percentCovered } from './analysis/coverage.ts';
export { type CriticalPath, criticalPath } from './analysis/critical-path.ts';
export { type DueDate, dueWithin } from './analysis/due-dates.ts';
export { fieldsOf, isDerived, isPartitioned } from './analysis/entities.ts';
export { type EntityLink, entityLinks } from './analysis/entity-links.ts';
export { isLastInstance, mayDecide, walkEscalation } from './analysis/escalation.ts';
export {
  latestEvaluations,
  reachesThreshold,
  SCORE_SCALE,
  scoreInWords,
  unpassedGates,
  weightedScore,
} from './analysis/evaluations.ts';
export {
  carriesField,
  type FlowGraph,
  type FlowPath,
  isManualFlow,
  isSlower,
  MANUAL_MODES,
  quickestPath,
  quickestPaths,
  splitField,
} from './analysis/flow-graph.ts';
export { type FlowWay, flowWays } from './analysis/flow-ways.ts';
export { isGate, pathWithMostGates, stepsBehindGates, wayBack, waysToGates } from './analysis/gates.ts';
export { handoffInWords } from './analysis/handoff-in-words.ts';
export { isForwardHandoff, type StageNode, stagesOf, type TransitionNode, transitionsOf } from './analysis/handoffs.ts';
export { recentRevisions, VERSIONED_KINDS, type Versioned, versionedElements } from './analysis/history.ts';
export { fieldAt, lacksSystemOfRecord, rivalWriters } from './analysis/holdings.ts';
export type { Lineage, LineageAnalysis, LineageEdge, LineageNode } from './analysis/lineage.ts';
export { type Between, lineageBetween } from './analysis/lineage-ways.ts';
export { lookUp } from './analysis/look-up.ts';
export { isManualHandoff, manualMediumInWords } from './analysis/manual-handoff.ts';
export {
  holdersOf,
  isVacant,
  missingOwners,
  OWNING_KEYS,
  type Ownable,
  ownables,
  seatsOf,
  teamOf,
} from './analysis/ownership.ts';
export { relianceOn } from './analysis/reliance.ts';
export { dutyAt, type GateDuty, peopleIn } from './analysis/separation.ts';
export { stepInWords, titlesInWords } from './analysis/step-in-words.ts';
export { type WeakLink, weakestLink, weakLinks } from './analysis/weakest-link.ts';
export type { Weakness } from './analysis/weaknesses.ts';
export {
  type HandoffNode,
  handoffsOf,
  type StepNode,
  stepAt,
  stepsInOrder,
  stepsOf,
  type WorkGraph,
  workGraph,
} from './analysis/work-graph.ts';
export { hoursInWords, hoursOfWork } from './analysis/work-time.ts';
export { type Difference, type KeyChange, type KeyPath, legibleMap } from './comparison/compare-meanings.ts';
export { type Comparison, compareModels, type Side } from './comparison/compare-models.ts';
export { type ElementChange, findElementChange } from './comparison/find-element-change.ts';
export { presentNameIn } from './comparison/find-renames.ts';
export { type Meaning, type MeaningMap, meaningOf, meaningOfManifest } from './comparison/read-meaning.ts';
export { type DecisionRecord, isRightful, isSettled, newDecisionsOn } from './comparison/settle-changes.ts';
export { isText } from './comparison/tell-text.ts';
export { type Compilation, type CompileInput, compile } from './compile.ts';
export { compileErrors, type Diagnostic, diagnose, type Place, type Related } from './diagnostics/diagnostic.ts';
export { type Location, Locator } from './diagnostics/locator.ts';
export { nearestNames } from './diagnostics/nearest-names.ts';
export { listAnd, listOr, type Severity } from './diagnostics/problem.ts';
export { type Change, EditError, type EditedFile } from './editing/edit.ts';
export type { Mention } from './editing/find-mentions.ts';
export { type DecisionPlan, planDecision } from './editing/plan-decision.ts';
export { planRename, type RenamePlan } from './editing/plan-rename.ts';
export { type Acceptance, planWaiver, type WaiverPlan } from './editing/plan-waiver.ts';
export { waiversOf } from './editing/waivers-of.ts';
export { tryExamples } from './expressions/try-examples.ts';
export { type BaselineDelta, type BaselineEntry, drawBaseline } from './governance/baseline.ts';
export { type AreaCount, countByArea, hasContent } from './governance/count-by-area.ts';
export { type AcceptedRisk, acceptedRisks } from './governance/declared-waivers.ts';
export { type Deciders, decidersOf, type Exposure, rankExposures } from './governance/exposures.ts';
export type { Finding } from './governance/finding.ts';
export { fingerprint } from './governance/fingerprint.ts';
export {
  type Draft,
  type OptionFacts,
  RULE_GROUPS,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type RuleGroup,
  type RuleId,
  rule,
  type Verdict,
} from './governance/rule.ts';
export type { RuleFailure, Withheld } from './governance/run-rules.ts';
export { LONGEST_WAIVER } from './governance/waivers.ts';
export { createGraph, type EdgeFacts, type Graph } from './graph/graph.ts';
export { cycles, strongComponents } from './graph/strong-components.ts';
export {
  type Address,
  addressOf,
  byCodeUnit,
  elementAddressOf,
  idOf,
  kindOf,
  type NodeKind,
} from './model/addresses.ts';
export { addDays, addMonths, type CalendarDate, daysBetween, isDate } from './model/dates.ts';
export { declarationOf, declaredManifest, type NodeDeclaration } from './model/declaration-of.ts';
export { addDuration, elapsedHours, type WorkingTime, workingHours } from './model/durations.ts';
export type { Element, ModelNode, Reference } from './model/element.ts';
export type { Extension } from './model/extensions.ts';
export { groupBy, indexBy } from './model/group-by.ts';
export { keepReads } from './model/keep-reads.ts';
export type { Architecture, DecisionWords, Model } from './model/model.ts';
export { type Amount, amountOf, type Money, sumOf, sumsByCurrency } from './model/money.ts';
export { placeOfReference } from './model/place-of-reference.ts';
export { presentAddresses } from './model/present-addresses.ts';
export { MANIFEST, type SourceFile } from './model/read-file.ts';
export { type Retirement, retirementOf } from './model/retire.ts';
export { type Cell, cellInWords, cellsOf, type Scope, scopesMeet } from './model/scopes.ts';
export { inOrder, revisions, versionInForce } from './model/versions.ts';
export { kindInWords, kindsInWords, withArticle } from './schema/describe-shape.ts';
export type {
  Criterion,
  Field,
  Handoff,
  Stage,
  Step,
  Transition,
  Version,
  Waiver,
} from './schema/generated/types.ts';
export {
  AREA_NAMES,
  AREAS,
  type Area,
  COLLECTIONS,
  type Declared,
  isKind,
  KINDS,
  type Kind,
  kindFacts,
  kindOfCollection,
} from './schema/language.ts';
export { optionForValue, type Shape, shapeWithin } from './schema/shape.ts';
export { groupOf, valuesOf } from './selection/node-facts.ts';
export { selectFor, selectIn } from './selection/select-nodes.ts';
export { type LineMap, lineMap, type Position } from './source/lines.ts';
export type { Span } from './source/nodes.ts';
export type { TimedPart, Timing } from './stopwatch.ts';
