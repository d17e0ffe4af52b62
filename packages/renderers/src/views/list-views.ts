import type { Compilation } from '@spandrel/compiler';
import { type CompilationIndex, indexCompilation } from '../index-compilation.ts';
import { boardView } from './board.ts';
import { dataFlows } from './data-flows.ts';
import { decisionLog } from './decision-log.ts';
import { decisionRights } from './decision-rights.ts';
import { definitionHistory } from './definition-history.ts';
import { findingsView } from './findings.ts';
import { glossary } from './glossary.ts';
import { leadLifecycles } from './lead-lifecycle.ts';
import { ownViews } from './own-views.ts';
import { personalDataView } from './personal-data.ts';
import { recordOfProcessing } from './record-of-processing.ts';
import { scorecardView } from './scorecard.ts';
import { separationOfDuties } from './separation-of-duties.ts';
import { splitGraph } from './split-graph.ts';
import { stackMap } from './stack-map.ts';
import { transfersView } from './transfers.ts';
import type { SharesView, TableView, View } from './view.ts';
import { waiversView } from './waivers.ts';

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
    stackMap(index),
    ...dataFlows(index),
    ...leadLifecycles(index),
    decisionRights(index),
    definitionHistory(index),
    decisionLog(index),
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
