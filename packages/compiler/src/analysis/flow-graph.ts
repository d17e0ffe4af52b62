import TinyQueue from 'tinyqueue';
import { type Address, byCodeUnit, idOf } from '../model/addresses.ts';
import { elapsedHours } from '../model/durations.ts';
import type { Element } from '../model/element.ts';
import { groupBy, indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { isActive, isLive } from './activity.ts';

/** One direction of an active flow between two live systems. */
export interface FlowEdge {
  readonly flow: Element<'flow'>;
  readonly from: Address;
  readonly to: Address;
  /** Hours. */
  readonly latency: number;
}

/** Where data can go: an edge for each active flow between live systems, both ways where it is bidirectional. */
export interface FlowGraph {
  readonly edges: readonly FlowEdge[];
  readonly outgoing: ReadonlyMap<Address, readonly FlowEdge[]>;
}

/** The way that data takes from one system to another. */
export interface FlowPath {
  /** The systems on the way, both ends included. */
  readonly systems: readonly Address[];
  readonly flows: readonly Address[];
  /** Hours: the least sum of latencies. */
  readonly latency: number;
}

export interface FlowAnalysis {
  /** The graph of all flows. */
  readonly whole: () => FlowGraph;
  /** The graph of the flows that carry an entity. */
  readonly ofEntity: (entity: Address) => FlowGraph;
  /** The graph of the flows that carry a field, by name or with all fields of its entity. */
  readonly ofField: (field: Address) => FlowGraph;
}

/** The modes in which a person carries the data. */
export const MANUAL_MODES: ReadonlySet<string> = new Set(['manual', 'csv', 'spreadsheet', 'email']);

export function isManualFlow(flow: Element<'flow'>): boolean {
  return MANUAL_MODES.has(flow.value.mode ?? '');
}

export function analyseFlows(model: Model, unknowns: Unknowns): FlowAnalysis {
  const all = unknowns.once(() => model.all('flow').flatMap((flow) => edgesOf(flow, model)));
  const byEntity = unknowns.once(() => indexBy(all(), ({ flow }) => Object.keys(flow.value.carries ?? {})));
  const carrying = (entity: Address): readonly FlowEdge[] => byEntity().get(entity) ?? [];
  return {
    whole: unknowns.once(() => graphOf(all())),
    ofEntity: unknowns.oncePer((entity: Address) => graphOf(carrying(entity))),
    ofField: unknowns.oncePer((field: Address) => {
      const [entity] = splitField(field);
      return graphOf(carrying(entity).filter(({ flow }) => carriesField(flow, field)));
    }),
  };
}

function edgesOf(flow: Element<'flow'>, model: Model): FlowEdge[] {
  const { from, to, direction, latency } = flow.value;
  if (!isActive(flow) || !isLive(model.get<'system'>(from)) || !isLive(model.get<'system'>(to))) return [];
  const hours = latency === undefined ? 0 : elapsedHours(latency);
  const there: FlowEdge = { flow, from, to, latency: hours };
  return direction === 'bidirectional' ? [there, { flow, from: to, to: from, latency: hours }] : [there];
}

function graphOf(edges: readonly FlowEdge[]): FlowGraph {
  return { edges, outgoing: groupBy(edges, ({ from }) => from) };
}

export function carriesField(flow: Element<'flow'>, field: Address): boolean {
  const [entity = '', name = ''] = splitField(field);
  const carried = flow.value.carries?.[entity] as '*' | readonly string[] | undefined;
  return carried === '*' || carried?.includes(name) === true;
}

/** The entity's address and the bare name of a field. */
export function splitField(field: Address): [Address, string] {
  const id = idOf(field);
  const dot = id.indexOf('.');
  return [`entity/${id.slice(0, dot)}`, id.slice(dot + 1)];
}

interface Reached {
  readonly system: Address;
  /** Hours from the nearest source. */
  readonly latency: number;
  readonly by: FlowEdge | undefined;
}

/** What is left of a graph without the flows that a person carries. */
export function automaticPart(graph: FlowGraph): FlowGraph {
  return graphOf(graph.edges.filter(({ flow }) => !isManualFlow(flow)));
}

/** The quickest way from any of some systems to another, by Dijkstra's algorithm; a source itself is reached at once. */
export function quickestPath(graph: FlowGraph, sources: Iterable<Address>, target: Address): FlowPath | undefined {
  return pathTo(target, settle(graph, sources, target));
}

/** The quickest ways from any of some systems to every other, where many are asked for. */
export function quickestPaths(graph: FlowGraph, sources: Iterable<Address>): (target: Address) => FlowPath | undefined {
  const settled = settle(graph, sources);
  return (target) => pathTo(target, settled);
}

function settle(graph: FlowGraph, sources: Iterable<Address>, target?: Address): ReadonlyMap<Address, Reached> {
  const starts = [...sources].map((system): Reached => ({ system, latency: 0, by: undefined }));
  const queue = new TinyQueue(starts, (a, b) => a.latency - b.latency || byCodeUnit(a.system, b.system));
  const settled = new Map<Address, Reached>();
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (settled.has(next.system)) continue;
    settled.set(next.system, next);
    if (next.system === target) break;
    for (const edge of graph.outgoing.get(next.system) ?? []) {
      if (!settled.has(edge.to)) queue.push({ system: edge.to, latency: next.latency + edge.latency, by: edge });
    }
  }
  return settled;
}

function pathTo(target: Address, settled: ReadonlyMap<Address, Reached>): FlowPath | undefined {
  const reached = settled.get(target);
  if (!reached) return undefined;
  const edges = (): FlowEdge[] => {
    const backwards: FlowEdge[] = [];
    for (let by = reached.by; by; by = settled.get(by.from)?.by) backwards.push(by);
    return backwards.reverse();
  };
  return {
    latency: reached.latency,
    // Most ask only whether there is a way, and how long it takes.
    get systems() {
      return [...edges().map(({ from }) => from), target];
    },
    get flows() {
      return edges().map(({ flow }) => flow.address);
    },
  };
}

/** A sum of latencies in minutes is off by a hair, and a way that takes exactly as long as it may is in time. */
const ROUNDING = 1e-6;

export function isSlower(way: FlowPath, hours: number): boolean {
  return way.latency > hours + ROUNDING;
}
