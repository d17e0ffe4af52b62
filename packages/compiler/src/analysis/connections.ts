import { partsWithout } from '../graph/parts-without.ts';
import { strongComponents } from '../graph/strong-components.ts';
import type { Address } from '../model/addresses.ts';
import { groupBy, indexBy } from '../model/group-by.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { FlowAnalysis, FlowEdge, FlowGraph } from './flow-graph.ts';

/** What holds the stack together, whichever way data flows. */
export interface Connections {
  /** Whether data flows into a system as well as out of it. */
  readonly passesOn: (system: Address) => boolean;
  /** Into how many parts the systems that are connected with a system fall without it. */
  readonly partsWithout: (system: Address) => number;
}

export function analyseConnections(unknowns: Unknowns, flows: FlowAnalysis): Connections {
  const entered = unknowns.once(
    () =>
      new Set(
        flows
          .whole()
          .edges.filter(leadsOn)
          .map(({ to }) => to),
      ),
  );
  const left = unknowns.once(
    () =>
      new Set(
        flows
          .whole()
          .edges.filter(leadsOn)
          .map(({ from }) => from),
      ),
  );
  const parts = unknowns.once(() => partsWithout(flows.whole().outgoing.keys(), neighboursIn(flows.whole())));
  return {
    passesOn: (system) => entered().has(system) && left().has(system),
    partsWithout: (system) => parts().get(system) ?? 0,
  };
}

function leadsOn({ from, to }: FlowEdge): boolean {
  return from !== to;
}

/** The systems that a system has a flow with, in either direction. */
function neighboursIn(graph: FlowGraph): (system: Address) => readonly Address[] {
  const edges = indexBy(graph.edges, ({ from, to }) => [from, to]);
  return (system) => (edges.get(system) ?? []).map(({ from, to }) => (from === system ? to : from));
}

/** Divides systems into those that are connected, directly or through others, whichever way data flows. */
export function connectedGroups(graph: FlowGraph, systems: readonly Address[]): Address[][] {
  const wanted = new Set(systems);
  return strongComponents(systems, neighboursIn(graph))
    .map((group) => group.filter((system) => wanted.has(system)).sort())
    .filter(({ length }) => length > 0);
}

/** The graph with every flow turned round, to search from where data goes. */
export function reversed({ edges }: FlowGraph): FlowGraph {
  const turned = edges.map((edge) => ({ ...edge, from: edge.to, to: edge.from }));
  return { edges: turned, outgoing: groupBy(turned, ({ from }) => from) };
}
