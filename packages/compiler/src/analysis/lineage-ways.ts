import { type Address, byCodeUnit, kindOf } from '../model/addresses.ts';
import type { Lineage, LineageAnalysis, LineageEdge, LineageNode } from './lineage.ts';

/** What lies between two things that data goes through, in the direction of the data. */
export interface Between {
  readonly lineage: Lineage;
  /** The ways from one end to the other, the shortest first: edge by edge. */
  readonly ways: readonly (readonly LineageEdge[])[];
  /** There are more ways than are told. */
  readonly isCut: boolean;
}

/** The most ways that are told: beyond, nobody follows them one by one. */
const MOST_WAYS = 20;

/** What data takes from the one to the other; undefined where none gets there. */
export function lineageBetween(analysis: LineageAnalysis, from: Address, to: Address): Between | undefined {
  const [down, up] = [analysis.downstream(from), analysis.upstream(to)];
  const leading = new Set(up.edges);
  const edges = down.edges.filter((edge) => leading.has(edge) && inOrder(edge, from, to));
  if (edges.length === 0) return undefined;
  const ends = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const nodes = new Map<Address, LineageNode>([...down.nodes, ...up.nodes].map((node) => [node.address, node]));
  const ways = waysThrough(edges);
  return {
    lineage: {
      nodes: [...nodes.values()]
        .filter(({ address }) => ends.has(address))
        .sort((a, b) => byCodeUnit(a.address, b.address)),
      edges,
    },
    ways: ways.slice(0, MOST_WAYS),
    isCut: ways.length > MOST_WAYS,
  };
}

/** Whether a way that passes both passes the one before the other. */
function inOrder({ way }: LineageEdge, from: Address, to: Address): boolean {
  const [first, second] = [passage(way, from), passage(way, to)];
  return first < 0 || second < 0 || first < second;
}

/** Systems and flows take turns on a way. */
function passage(way: LineageEdge['way'], address: Address): number {
  if (!way) return -1;
  if (kindOf(address) === 'flow') {
    const at = way.flows.indexOf(address);
    return at < 0 ? -1 : 2 * at + 1;
  }
  return kindOf(address) === 'system' ? 2 * way.systems.indexOf(address) : -1;
}

/** From where nothing leads on backwards to where nothing leads on, breadth first, and not many more than are told. */
function waysThrough(edges: readonly LineageEdge[]): (readonly LineageEdge[])[] {
  const targets = new Set(edges.map(({ to }) => to));
  const found: (readonly LineageEdge[])[] = [];
  const open: (readonly LineageEdge[])[] = edges.filter(({ from }) => !targets.has(from)).map((edge) => [edge]);
  for (let way = open.shift(); way && found.length <= MOST_WAYS; way = open.shift()) {
    const { to } = way.at(-1) as LineageEdge;
    const passed = way;
    const next = edges.filter((edge) => edge.from === to && !passed.some((other) => other.from === edge.to));
    if (next.length === 0) found.push(way);
    open.push(...next.map((edge) => [...passed, edge]));
  }
  return found;
}
