import { type Address, type Compilation, groupBy, isManualFlow, listAnd } from '@spandrel/compiler';
import { indexCompilation } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { countedKind } from '../words/name-things.ts';
import { drawSystem } from './draw-system.ts';
import type { GraphEdge, GraphView } from './view.ts';

/** A flow as it passes data on, in one direction. */
interface Hop {
  readonly flow: Address;
  readonly from: Address;
  readonly to: Address;
  /** The entities whose records it is about. */
  readonly carries: readonly Address[];
}

/** Flows between systems as a picture: an arrow for each direction of each, with what gets there by it. */
export function flowsView(title: string, subject: Address, hops: readonly Hop[], compilation: Compilation): GraphView {
  const index = indexCompilation(compilation);
  const edges = [...groupBy(hops, ({ flow, from }) => `${flow} ${from}`).values()].map((same): GraphEdge => {
    const { flow, from, to } = same[0] as Hop;
    const declared = index.model.get<'flow'>(flow);
    return {
      from,
      to,
      label: listAnd([...new Set(same.flatMap(({ carries }) => carries))].map(index.titleOf)),
      marks: declared && isManualFlow(declared) ? ['manual'] : [],
    };
  });
  const systems = [...new Set(hops.flatMap(({ from, to }) => [from, to]))];
  return {
    kind: 'graph',
    id: `trace.${subject.replace('/', '-')}`,
    title,
    description: `${countedKind(systems.length, 'system')} and ${counted(edges.length, 'arrow')} between them.`,
    subject,
    notation: 'flow',
    direction: 'LR',
    nodes: systems.map((system) => drawSystem(system, index)),
    groups: [],
    edges,
    hidden: [],
    parts: [],
    tables: [],
  };
}
