import { type Address, type Compilation, type FlowWay, groupBy, isManualFlow, listAnd } from '@spandrel/compiler';
import { indexCompilation } from '../index-compilation.ts';
import { countedKind } from '../words/name-things.ts';
import { drawSystem } from './draw-system.ts';
import type { GraphEdge, GraphView } from './view.ts';

/** The ways that records take between two systems as a picture: an arrow for each flow, with what gets there by it. */
export function flowsView(
  title: string,
  subject: Address,
  ways: readonly FlowWay[],
  compilation: Compilation,
): GraphView {
  const index = indexCompilation(compilation);
  const hops = ways.flatMap(({ entity, way }) =>
    way.flows.map((flow, at) => ({
      entity,
      flow,
      from: way.systems[at] as Address,
      to: way.systems[at + 1] as Address,
    })),
  );
  const edges = [...groupBy(hops, ({ flow, from }) => `${flow} ${from}`).values()].map((same): GraphEdge => {
    const { flow, from, to } = same[0] as (typeof hops)[number];
    const declared = index.model.get<'flow'>(flow);
    return {
      from,
      to,
      label: listAnd(same.map(({ entity }) => index.titleOf(entity))),
      marks: declared && isManualFlow(declared) ? ['manual'] : [],
    };
  });
  const systems = [...new Set(ways.flatMap(({ way }) => way.systems))];
  return {
    kind: 'graph',
    id: `trace.${subject.replace('/', '-')}`,
    title,
    description: `The quickest ways of ${countedKind(ways.length, 'entity')}.`,
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
