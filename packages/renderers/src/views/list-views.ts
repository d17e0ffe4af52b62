import type { Compilation } from '@spandrel/compiler';
import { type CompilationIndex, indexCompilation } from '../index-compilation.ts';
import { dataFlows } from './data-flows.ts';
import { decisionRights } from './decision-rights.ts';
import { definitionHistory } from './definition-history.ts';
import { findingsView } from './findings.ts';
import { leadLifecycles } from './lead-lifecycle.ts';
import { splitGraph } from './split-graph.ts';
import { stackMap } from './stack-map.ts';
import type { View } from './view.ts';

/** Every view that a workspace gives rise to, in the order in which people read them; those without content are left out. */
export function views(compilation: Compilation): View[] {
  return listViews(indexCompilation(compilation));
}

export function listViews(index: CompilationIndex): View[] {
  const all: (View | undefined)[] = [
    stackMap(index),
    ...dataFlows(index),
    ...leadLifecycles(index),
    decisionRights(index),
    definitionHistory(index),
    findingsView(index),
  ];
  return all
    .filter((view) => view !== undefined)
    .flatMap((view): View[] => (view.kind === 'graph' ? splitGraph(view) : [view]));
}
