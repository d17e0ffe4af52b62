import { type FlowPath, type Lineage, type LineageEdge, Locator, type WeakLink } from '@spandrel/compiler';
import { type CompilationIndex, indexCompilation, weakLinkInWords, weaknessReason } from '@spandrel/renderers';
import { jsonHead, placedNode } from './json-head.ts';
import { passedBy, stationsOf } from './passed-by.ts';
import type { Trace, TraceTo } from './trace.ts';

/** A trace for programs: everything, in a stable order, without a clock. */
export function traceJson(trace: Trace): string {
  const { subject, compilation, weak } = trace;
  const index = indexCompilation(compilation);
  const locator = new Locator(compilation);
  const weaknesses = weak.map((link) => plainWeakness(link, index));
  const report = {
    ...jsonHead(compilation),
    subject: placedNode(subject, locator),
    ...(trace.target === undefined
      ? {
          upstream: plainLineage(trace.upstream, index),
          downstream: plainLineage(trace.downstream, index),
          flows: trace.hops,
        }
      : { target: placedNode(trace.target, locator), ...plainWays(trace, index) }),
    weakest: weaknesses[0] ?? null,
    weaknesses,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function plainLineage({ nodes, edges }: Lineage, { titleOf }: CompilationIndex): object {
  return {
    nodes: nodes.map(({ address, weaknesses }) => ({ address, name: titleOf(address), weaknesses })),
    edges: edges.map(plainEdge),
  };
}

function plainEdge({ from, to, way, weaknesses }: LineageEdge): object {
  return { from, to, way: plainWay(way), weaknesses };
}

function plainWay(way: FlowPath | undefined): object | null {
  return way ? { systems: way.systems, flows: way.flows, hours: way.latency } : null;
}

function plainWeakness(link: WeakLink, index: CompilationIndex): object {
  const { weakness, at, to = null } = link;
  return { weakness, at, to, message: weakLinkInWords(link, index), reason: weaknessReason(weakness) };
}

/** The ways from one to the other, or how near one gets. */
function plainWays({ isReversed, between, flowWays, nearest }: TraceTo, index: CompilationIndex): object {
  const direction = nearest ? null : isReversed ? 'from-target' : 'to-target';
  return {
    direction,
    ways: [
      ...(between?.ways ?? []).map((way) => ({
        path: passedBy(way),
        entity: null,
        hours: way.reduce((hours, edge) => hours + (edge.way?.latency ?? 0), 0),
      })),
      ...flowWays.map(({ entity, way }) => ({
        path: stationsOf(way),
        entity,
        hours: way.latency,
      })),
    ],
    isCut: between?.isCut ?? false,
    between: between ? plainLineage(between.lineage, index) : null,
    nearest: nearest ? { ...nearest, otherRecords: plainWay(nearest.otherRecords) } : null,
  };
}
