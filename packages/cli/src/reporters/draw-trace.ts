import { flowsView, type GraphView, traceView } from '@spandrel/renderers';
import { joined, type Trace } from './trace.ts';

/** A trace as a picture. */
export function drawTrace(trace: Trace): GraphView {
  const { subject, target, compilation } = trace;
  if (target === undefined) {
    const lineage = joined(trace.upstream, trace.downstream);
    return traceView(`Lineage of ${subject.title}`, subject.address, lineage, compilation);
  }
  const { isReversed, between, flowWays } = trace;
  const [from, to] = isReversed ? [target, subject] : [subject, target];
  const title = `From ${from.title} to ${to.title}`;
  if (flowWays.length > 0) return flowsView(title, from.address, flowWays, compilation);
  return traceView(title, from.address, between?.lineage ?? { nodes: [], edges: [] }, compilation);
}
