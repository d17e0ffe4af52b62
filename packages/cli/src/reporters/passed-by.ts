import type { Address, FlowPath, LineageEdge } from '@spandrel/compiler';

/** Everything that data passes, edge by edge: the flows and systems between a field and a metric, too. */
export function passedBy(edges: readonly LineageEdge[]): Address[] {
  return edges.flatMap(({ from, to, way }, at) => {
    const between = (way?.flows ?? []).flatMap((flow, hop) => [flow, way?.systems[hop + 1] ?? '']);
    return [...(at === 0 ? [from] : []), ...between, to];
  });
}

/** The systems and flows of a way, in turn. */
export function stationsOf({ systems, flows }: FlowPath): Address[] {
  return systems.flatMap((system, at) => [system, ...flows.slice(at, at + 1)]);
}
