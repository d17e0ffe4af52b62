import { type Address, byCodeUnit, kindOf } from '../model/addresses.ts';
import { groupBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { liveSystem } from './activity.ts';
import { fieldsOf } from './entities.ts';
import {
  automaticPart,
  type FlowAnalysis,
  type FlowPath,
  isManualFlow,
  isSlower,
  quickestPaths,
} from './flow-graph.ts';
import type { Holdings } from './holdings.ts';
import { type Weakness, weaknessesOf } from './weaknesses.ts';

/** Something that a figure rests on, or that rests on it: a report, a metric, a field, or a system that supplies one. */
export interface LineageNode {
  readonly address: Address;
  readonly weaknesses: readonly Weakness[];
}

/** What goes from one to the next, in the direction of the data: system → field → metric → metric or report. */
export interface LineageEdge {
  readonly from: Address;
  readonly to: Address;
  /** Between a field and a metric: how it gets from a system that it comes from to where the metric is computed. */
  readonly way?: FlowPath;
  readonly weaknesses: readonly Weakness[];
}

/** Where data comes from and where it ends up, each part once, by address. */
export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
}

export interface LineageAnalysis {
  /** Of all reports and metrics. */
  readonly whole: () => Lineage;
  /** What something rests on, back to the systems. A flow or a system in between rests on what passes it. */
  readonly upstream: (address: Address) => Lineage;
  /** What rests on something, up to the reports: on a field, a whole entity, a system, a flow, a metric. */
  readonly downstream: (address: Address) => Lineage;
}

/** The longest, in hours, that data may be on its way before a figure is yesterday’s. */
const SLOW = 24;

export function analyseLineage(
  model: Model,
  unknowns: Unknowns,
  flows: FlowAnalysis,
  holdings: Holdings,
): LineageAnalysis {
  const waysOf = unknowns.oncePer((field: Address) => {
    const [graph, sources] = [flows.ofField(field), holdings.sources(field)];
    const [unaided, any] = [quickestPaths(automaticPart(graph), sources), quickestPaths(graph, sources)];
    // What needs nobody to carry it is relied on, even where somebody could be quicker.
    return (system: Address): FlowPath | undefined => unaided(system) ?? any(system);
  });
  const travel = (field: Address, metric: Address): LineageEdge => {
    const system = liveSystem(model, model.get<'metric'>(metric)?.value.computedIn);
    const edge = { from: field, to: metric };
    // Where it isn’t known from where or to where, that is what is weak, and not the way.
    if (!system || holdings.sources(field).length === 0) return { ...edge, weaknesses: [] };
    const way = waysOf(field)(system.address);
    return way ? { ...edge, way, weaknesses: weaknessesOfWay(way, model) } : { ...edge, weaknesses: ['no-way'] };
  };
  const edgesInto = unknowns.oncePer((address: Address): readonly LineageEdge[] =>
    inputsOf(address, model, holdings).map((input) =>
      kindOf(input) === 'field' ? travel(input, address) : { from: input, to: address, weaknesses: [] },
    ),
  );
  const weaknesses = unknowns.oncePer((address: Address) => weaknessesOf(address, model, holdings));
  const lineageOf = (starts: readonly Address[], edges: readonly LineageEdge[]): Lineage => {
    const addresses = [...new Set([...starts, ...edges.flatMap(({ from, to }) => [from, to])])].sort(byCodeUnit);
    return {
      nodes: addresses.map((address) => ({ address, weaknesses: weaknesses(address) })),
      edges: [...edges].sort((a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to)),
    };
  };
  const all = unknowns.once(() => {
    const ends = [...model.all('report'), ...model.all('metric')].map(({ address }) => address);
    return lineageOf(ends, walk(ends, [], edgesInto, 'from'));
  });
  const edgesFrom = unknowns.once(() => groupBy(all().edges, ({ from }) => from));
  const trace = (address: Address, next: (address: Address) => readonly LineageEdge[], end: 'from' | 'to'): Lineage => {
    const starts = [address, ...fieldsIn(address, model)];
    const canBePassed = ['flow', 'system'].includes(kindOf(address));
    const passing = canBePassed ? all().edges.filter((edge) => passes(edge, address)) : [];
    return lineageOf([address], walk(starts, passing, next, end));
  };
  return {
    whole: all,
    upstream: unknowns.oncePer((address: Address) => trace(address, edgesInto, 'from')),
    downstream: (address) => trace(address, (from) => edgesFrom().get(from) ?? [], 'to'),
  };
}

/** What something is directly made of. */
function inputsOf(address: Address, model: Model, holdings: Holdings): readonly Address[] {
  const named = (list: readonly Address[] | undefined): Address[] => [...new Set(list)].filter((one) => one);
  switch (kindOf(address)) {
    case 'report':
      return named(model.get<'report'>(address)?.value.metrics);
    case 'metric':
      return named(model.get<'metric'>(address)?.value.inputs);
    case 'field':
      return holdings.sources(address);
    default:
      return [];
  }
}

function fieldsIn(address: Address, model: Model): Address[] {
  const entity = kindOf(address) === 'entity' ? model.get<'entity'>(address) : undefined;
  return entity ? fieldsOf(entity) : [];
}

function passes({ way }: LineageEdge, address: Address): boolean {
  if (way === undefined) return false;
  return kindOf(address) === 'flow' ? way.flows.includes(address) : way.systems.includes(address);
}

function weaknessesOfWay(way: FlowPath, model: Model): Weakness[] {
  const isByHand = way.flows.some((address) => {
    const flow = model.get<'flow'>(address);
    return flow !== undefined && isManualFlow(flow);
  });
  return [...(isByHand ? (['by-hand'] as const) : []), ...(isSlower(way, SLOW) ? (['slow'] as const) : [])];
}

/** All edges that lead on from some starts, and from what some first edges lead to. */
function walk(
  starts: readonly Address[],
  first: readonly LineageEdge[],
  next: (address: Address) => readonly LineageEdge[],
  end: 'from' | 'to',
): LineageEdge[] {
  const found = new Set(first);
  const places = new Set([...starts, ...first.map((edge) => edge[end])]);
  // A set goes on to what is added while it is walked.
  for (const place of places) {
    for (const edge of next(place)) {
      found.add(edge);
      places.add(edge[end]);
    }
  }
  return [...found];
}
