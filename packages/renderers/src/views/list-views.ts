import type { Compilation } from '@spandrel/compiler';
import { type CompilationIndex, indexCompilation } from '../index-compilation.ts';
import { attributionCoverage } from './attribution-coverage.ts';
import { automationTriggers } from './automation-triggers.ts';
import { boardView } from './board.ts';
import { budgetEvidence } from './budget-evidence.ts';
import { budgetsView } from './budgets.ts';
import { campaignCalendar } from './campaign-calendar.ts';
import { channelPortfolio } from './channel-portfolio.ts';
import { channelScorecard } from './channel-scorecard.ts';
import { consentReach } from './consent-reach.ts';
import { dataFlows } from './data-flows.ts';
import { decisionLog } from './decision-log.ts';
import { decisionMatrix } from './decision-matrix.ts';
import { decisionRights } from './decision-rights.ts';
import { definitionHistory } from './definition-history.ts';
import { entityModel } from './entity-model.ts';
import { escalation } from './escalation.ts';
import { findingsView } from './findings.ts';
import { glossary } from './glossary.ts';
import { keyPeople } from './key-people.ts';
import { leadLifecycles } from './lead-lifecycle.ts';
import { manualHandoffs } from './manual-handoffs.ts';
import { messagePressure } from './message-pressure.ts';
import { metricLineage } from './metric-lineage.ts';
import { ownViews } from './own-views.ts';
import { personalDataView } from './personal-data.ts';
import { recordOfProcessing } from './record-of-processing.ts';
import { renewalsView } from './renewals.ts';
import { scorecardView } from './scorecard.ts';
import { separationOfDuties } from './separation-of-duties.ts';
import { splitGraph } from './split-graph.ts';
import { stackByOwner } from './stack-by-owner.ts';
import { stackCost } from './stack-cost.ts';
import { stackMap } from './stack-map.ts';
import { transfersView } from './transfers.ts';
import { undecidedView } from './undecided.ts';
import type { SharesView, TableView, View } from './view.ts';
import { waiversView } from './waivers.ts';
import { workflows } from './workflow.ts';

/** Every view that a workspace gives rise to, in the order in which people read them; those without content are left out. */
export function views(compilation: Compilation): View[] {
  return listViews(indexCompilation(compilation));
}

/** The scorecard by itself; undefined for a workspace with nothing in it. */
export function scorecard(compilation: Compilation): SharesView | TableView | undefined {
  return scorecardView(indexCompilation(compilation));
}

export function listViews(index: CompilationIndex): View[] {
  const all: (View | undefined)[] = [
    boardView(index),
    scorecardView(index),
    glossary(index),
    campaignCalendar(index),
    budgetsView(index),
    channelScorecard(index),
    channelPortfolio(index),
    stackMap(index),
    stackByOwner(index),
    stackCost(index),
    renewalsView(index),
    entityModel(index),
    ...dataFlows(index),
    messagePressure(index),
    ...leadLifecycles(index),
    ...workflows(index),
    manualHandoffs(index),
    automationTriggers(index),
    ...consentReach(index),
    decisionRights(index),
    decisionMatrix(index),
    undecidedView(index),
    escalation(index),
    keyPeople(index),
    definitionHistory(index),
    decisionLog(index),
    attributionCoverage(index),
    budgetEvidence(index),
    ...metricLineage(index),
    separationOfDuties(index),
    recordOfProcessing(index),
    personalDataView(index),
    transfersView(index),
    waiversView(index),
    ...ownViews(index),
    findingsView(index),
  ];
  return all
    .filter((view) => view !== undefined)
    .flatMap((view): View[] => (view.kind === 'graph' ? splitGraph(view) : [view]));
}
