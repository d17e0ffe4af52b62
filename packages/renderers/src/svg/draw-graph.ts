import type { Address } from '@spandrel/compiler';
import type { GraphView } from '../views/view.ts';
import { arrangeLayers } from './arrange-layers.ts';
import { arrangeMap } from './arrange-map.ts';
import { arrangeRows, isInRows } from './arrange-rows.ts';
import { drawEdge, drawEdgeLabel } from './draw-edge.ts';
import { drawFrame } from './draw-frame.ts';
import { listLegend } from './draw-legend.ts';
import { drawNode } from './draw-node.ts';
import type { Drawing, LinkOf } from './drawing.ts';
import type { Layout, Point } from './layout.ts';
import { drawSafely } from './safe-link.ts';

/** Boxes and arrows. */
export async function drawGraph(view: GraphView, linkOf: LinkOf): Promise<Drawing> {
  const layout = await layOut(view);
  const { width, height } = layout;
  return { width, height, drawn: drawLayout(layout, view, linkOf), legend: listLegend(view) };
}

/** Where everything of a view stands. */
export async function layOut(view: GraphView): Promise<Layout> {
  // Only arrows that have to find a way need Graphviz.
  if (view.notation === 'map' && view.edges.length === 0) return arrangeMap(view);
  return view.notation === 'rows' && isInRows(view) ? arrangeRows(view) : arrangeLayers(view);
}

/** Frames below, arrows above them, then boxes, and what stands at arrows on top. */
function drawLayout(layout: Layout, { nodes }: GraphView, linkOf: LinkOf): string {
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  return [
    ...layout.frames.map(drawFrame),
    ...layout.edges.map((edge) => drawEdge(edge, (address) => names.get(address) ?? address)),
    ...layout.nodes.map((placed) =>
      drawSafely(linkOf(placed.node.id), drawNode(placed, endsAt(placed.node.id, layout))),
    ),
    ...layout.edges.map(drawEdgeLabel),
  ].join('\n');
}

/** Where arrows touch a node. */
function endsAt(id: Address, { edges }: Layout): Point[] {
  return edges.flatMap(({ edge, points }) => [
    ...(edge.from === id ? points.slice(0, 1) : []),
    ...(edge.to === id ? points.slice(-1) : []),
  ]);
}
