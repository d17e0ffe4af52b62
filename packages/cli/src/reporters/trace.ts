import {
  type Address,
  type Between,
  type Compilation,
  type FlowWay,
  flowWays,
  type Lineage,
  lineageBetween,
  type ModelNode,
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

/** What is known of two things that no data goes between. */
export interface Nearest {
  /** How far the data of the subject gets. */
  readonly subjectEndsAt: readonly Address[];
  /** Where the data of the target begins. */
  readonly targetBeginsAt: readonly Address[];
  /** What both rest on. */
  readonly restOn: readonly Address[];
  /** What rests on both. */
  readonly feed: readonly Address[];
}

export function tracedFrom(subject: ModelNode, compilation: Compilation): TraceFrom {
  const { lineage } = compilation.analyses;
  const [upstream, downstream] = [lineage.upstream(subject.address), lineage.downstream(subject.address)];
  return { subject, compilation, upstream, downstream, weak: weakLinks(joined(upstream, downstream)) };
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
    nearest: forth || back ? undefined : nearestOf(subject.address, target.address, compilation),
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

function nearestOf(subject: Address, target: Address, { analyses: { lineage } }: Compilation): Nearest {
  const [ofSubject, ofTarget] = [lineage.downstream(subject), lineage.upstream(target)];
  const common = (a: Lineage, b: Lineage): Address[] => {
    const known = new Set(b.nodes.map(({ address }) => address));
    return a.nodes.map(({ address }) => address).filter((address) => known.has(address));
  };
  return {
    subjectEndsAt: endsOf(ofSubject, 'to').filter((address) => address !== subject),
    targetBeginsAt: endsOf(ofTarget, 'from').filter((address) => address !== target),
    restOn: common(lineage.upstream(subject), ofTarget),
    feed: common(ofSubject, lineage.downstream(target)),
  };
}

/** Where a lineage ends, or where it begins. */
export function endsOf({ nodes, edges }: Lineage, end: 'from' | 'to'): Address[] {
  const other = end === 'to' ? 'from' : 'to';
  const leading = new Set(edges.map((edge) => edge[other]));
  const ends = new Set(edges.map((edge) => edge[end]));
  return nodes.map(({ address }) => address).filter((address) => ends.has(address) && !leading.has(address));
}
