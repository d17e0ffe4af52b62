import {
  type Address,
  type Between,
  type Compilation,
  type FlowPath,
  type FlowWay,
  flowWays,
  type Lineage,
  lineageBetween,
  type ModelNode,
  quickestPaths,
  type WeakLink,
  weakLinks,
} from '@spandrel/compiler';

/** Where the data of something comes from and goes to, or what lies between two things. */
export type Trace = TraceFrom | TraceTo;

interface TraceFacts {
  readonly subject: ModelNode;
  readonly compilation: Compilation;
  /** All that is weak in what is told, the worst first. */
  readonly weak: readonly WeakLink[];
}

export interface TraceFrom extends TraceFacts {
  readonly target?: undefined;
  readonly upstream: Lineage;
  readonly downstream: Lineage;
  /** What passes a system, or is passed on by a flow, whether a figure rests on it or not. */
  readonly hops: readonly Hop[];
}

export interface TraceTo extends TraceFacts {
  readonly target: ModelNode;
  /** Data goes from the target to the subject, and not the other way. */
  readonly isReversed: boolean;
  /** Undefined where no figure rests on data that goes from one to the other. */
  readonly between: Between | undefined;
  /** Between two systems: how the records of each entity get there. */
  readonly flowWays: readonly FlowWay[];
  /** How near one gets, where there is no way. */
  readonly nearest: Nearest | undefined;
}

/** What is known of two things that no data goes between; `from` is the one that stands nearer to where data begins. */
export interface Nearest {
  readonly from: Address;
  readonly to: Address;
  /** How far the data of `from` gets. */
  readonly endsAt: readonly Address[];
  /** Where the data of `to` begins. */
  readonly beginsAt: readonly Address[];
  /** How other records get from `from`, where it is a system, to the nearest system that the data of `to` begins at. */
  readonly otherRecords: FlowPath | undefined;
  /** What both rest on. */
  readonly restOn: readonly Address[];
  /** What rests on both. */
  readonly feed: readonly Address[];
}

/** A flow as it passes data on, in one direction. */
export interface Hop {
  readonly flow: Address;
  readonly from: Address;
  readonly to: Address;
  readonly carries: readonly Address[];
}

export function tracedFrom(subject: ModelNode, compilation: Compilation): TraceFrom {
  const { lineage } = compilation.analyses;
  const [upstream, downstream] = [lineage.upstream(subject.address), lineage.downstream(subject.address)];
  const weak = weakLinks(joined(upstream, downstream));
  return { subject, compilation, upstream, downstream, hops: hopsAt(subject.address, compilation), weak };
}

function hopsAt(address: Address, { analyses }: Compilation): Hop[] {
  return analyses.flows
    .whole()
    .edges.filter(({ flow, from, to }) => [flow.address, from, to].includes(address))
    .map(({ flow, from, to }) => ({ flow: flow.address, from, to, carries: Object.keys(flow.value.carries ?? {}) }));
}

/** Both sides as one: what lies on both is told once. */
export function joined(a: Lineage, b: Lineage): Lineage {
  const nodes = new Map([...a.nodes, ...b.nodes].map((node) => [node.address, node]));
  return { nodes: [...nodes.values()], edges: [...new Set([...a.edges, ...b.edges])] };
}

export function tracedTo(subject: ModelNode, target: ModelNode, compilation: Compilation): TraceTo {
  const forth = waysBetween(subject, target, compilation);
  const back = forth ? undefined : waysBetween(target, subject, compilation);
  const { between, flowWays: ways = [] } = forth ?? back ?? {};
  return {
    subject,
    target,
    compilation,
    isReversed: back !== undefined,
    between,
    flowWays: ways,
    nearest: forth || back ? undefined : nearestOf(subject, target, compilation),
    weak: between ? weakLinks(between.lineage) : [],
  };
}

type Ways = Pick<TraceTo, 'between' | 'flowWays'>;

/** How data gets from the one to the other; undefined where it doesn’t. */
function waysBetween(from: ModelNode, to: ModelNode, { analyses, model }: Compilation): Ways | undefined {
  if (from.kind === 'system' && to.kind === 'system') {
    const found = flowWays(model, analyses.flows, from.address, to.address);
    return found.length > 0 ? { between: undefined, flowWays: found } : undefined;
  }
  const between = lineageBetween(analyses.lineage, from.address, to.address);
  return between && { between, flowWays: [] };
}

/** In the order in which data goes through them. */
const ORDER: readonly string[] = ['system', 'flow', 'entity', 'field', 'metric', 'report'];

function nearestOf(subject: ModelNode, target: ModelNode, { analyses: { lineage, flows } }: Compilation): Nearest {
  const isInOrder = ORDER.indexOf(subject.kind) <= ORDER.indexOf(target.kind);
  const [from, to] = isInOrder ? [subject.address, target.address] : [target.address, subject.address];
  const [down, up] = [lineage.downstream(from), lineage.upstream(to)];
  const beginsAt = endsOf(up, 'from').filter((address) => address !== to);
  const wayTo = quickestPaths(flows.whole(), [from]);
  const ways = beginsAt.flatMap((system) => wayTo(system) ?? []).filter((way) => way.flows.length > 0);
  return {
    from,
    to,
    endsAt: endsOf(down, 'to').filter((address) => address !== from),
    beginsAt,
    otherRecords: ways.sort((a, b) => a.flows.length - b.flows.length)[0],
    restOn: common(lineage.upstream(from), up),
    feed: common(down, lineage.downstream(to)),
  };
}

function common(a: Lineage, b: Lineage): Address[] {
  const known = new Set(b.nodes.map(({ address }) => address));
  return a.nodes.map(({ address }) => address).filter((address) => known.has(address));
}

/** Where a lineage ends, or where it begins. */
export function endsOf({ nodes, edges }: Lineage, end: 'from' | 'to'): Address[] {
  const other = end === 'to' ? 'from' : 'to';
  const leading = new Set(edges.map((edge) => edge[other]));
  const ends = new Set(edges.map((edge) => edge[end]));
  return nodes.map(({ address }) => address).filter((address) => ends.has(address) && !leading.has(address));
}
