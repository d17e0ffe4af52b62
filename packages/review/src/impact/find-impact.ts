import type { CalendarDate, Comparison } from '@spandrel/compiler';
import type { ChangeSet } from '../diff/change-set.ts';
import { workingNodes } from './changed-nodes.ts';
import { type AutomationChange, findAutomationChanges } from './find-automations.ts';
import { type ComparabilityLoss, findComparabilityLosses } from './find-breaks.ts';
import { type FlippedExample, findFlippedExamples } from './find-flipped-examples.ts';
import { findNewReach, type NewReach } from './find-new-reach.ts';
import { findSlowerWays, type SlowerWay } from './find-slower-ways.ts';
import { prepareTouch, type Touched } from './find-touched.ts';

/** What a change touches beyond what was edited. */
export interface Impact {
  readonly touched: readonly Touched[];
  readonly comparability: readonly ComparabilityLoss[];
  readonly automations: readonly AutomationChange[];
  readonly newReach: readonly NewReach[];
  readonly slowerWays: readonly SlowerWay[];
  readonly flippedExamples: readonly FlippedExample[];
}

export function findImpact(changes: ChangeSet, comparison: Comparison, asOf: CalendarDate): Impact {
  const findTouched = prepareTouch(comparison);
  const touched = findTouched(workingNodes(changes));
  return {
    touched,
    comparability: findComparabilityLosses(changes, comparison, findTouched, asOf),
    automations: findAutomationChanges(changes, touched, comparison),
    newReach: findNewReach(changes, comparison),
    slowerWays: findSlowerWays(changes, comparison),
    flippedExamples: findFlippedExamples(changes, comparison),
  };
}
