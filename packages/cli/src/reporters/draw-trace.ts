import type { FlowWay } from '@spandrel/compiler';
import { flowsView, type GraphView, traceView } from '@spandrel/renderers';
import { type Hop, joined, type Trace, type TraceFrom, type TraceTo } from './trace.ts';

/** A trace as a picture. */
export function drawTrace(trace: Trace): GraphView {
  return trace.target === undefined ? drawBothWays(trace) : drawWays(trace);
}

/** The lineage; the flows alone where no figure rests on what they carry. */
function drawBothWays({ subject, compilation, upstream, downstream, hops }: TraceFrom): GraphView {
  const lineage = joined(upstream, downstream);
  if (lineage.edges.length === 0 && hops.length > 0) {
    return flowsView(`Flows of ${subject.title}`, subject.address, hops, compilation);
  }
  return traceView(`Lineage of ${subject.title}`, subject.address, lineage, compilation);
}

/** What lies between; where nothing does, how far the one gets and what the other rests on. */
function drawWays({ subject, target, compilation, isReversed, between, flowWays, nearest }: TraceTo): GraphView {
  if (nearest) {
    const { lineage } = compilation.analyses;
    const parts = joined(lineage.downstream(nearest.from), lineage.upstream(nearest.to));
    return traceView(`No data goes from ${subject.title} to ${target.title}`, nearest.from, parts, compilation);
  }
  const [from, to] = isReversed ? [target, subject] : [subject, target];
  const title = `From ${from.title} to ${to.title}`;
  return between
    ? traceView(title, from.address, between.lineage, compilation)
    : flowsView(title, from.address, flowWays.flatMap(hopsOf), compilation);
}

function hopsOf({ entity, way: { systems, flows } }: FlowWay): Hop[] {
  return flows.map((flow, at) => ({ flow, from: systems[at] ?? '', to: systems[at + 1] ?? '', carries: [entity] }));
}
