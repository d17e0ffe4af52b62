import { around } from './bounds.ts';
import type { Layout, PlacedEdge, Point, Rect } from './layout.ts';
import { wayOf } from './way-of.ts';

/** Where along an arrow its label may stand, as shares of the way, the best place first. */
const SHARES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7];
/** Between labels, and between a label and a box, in pixels. */
const AIR = 4;
/** Badges stand across the border of a box. */
const BADGE_AIR = 11;

type Drawn = Pick<Layout, 'nodes' | 'edges' | 'frames'>;

/** What an arrow takes on its way. */
interface Way {
  readonly points: readonly Point[];
  readonly bounds: Rect;
}

/**
 * Sets what stands at an arrow onto it, where that hides nothing else; of the place that Graphviz leaves for it beside
 * the arrow, it is often unclear to which of two arrows it belongs, and sometimes two labels share it.
 */
export function setLabels({ nodes, edges, frames }: Drawn): Drawn {
  const ways = edges.map((edge): Way => {
    const points = wayOf(edge);
    return { points, bounds: around(points.map((point) => ({ ...point, width: 0, height: 0 }))) };
  });
  const labels = edges.map(({ label }) => label);
  const isApart = (rect: Rect, at: number): boolean =>
    !nodes.some((box) => meet(rect, box, box.node.findings ? BADGE_AIR : AIR)) &&
    !labels.some((label, other) => other !== at && label && meet(rect, label, AIR));
  const hidesNothing = (rect: Rect, at: number): boolean =>
    isApart(rect, at) && !ways.some((way, other) => other !== at && crosses(way, rect));
  const placed = edges.map((edge, at): PlacedEdge => {
    const { label } = edge;
    if (!label) return edge;
    const points = pointsOn((ways[at] as Way).points);
    const on = points.map((point) => centred(label, point));
    const place =
      on.find((rect) => hidesNothing(rect, at)) ??
      [label, ...on, ...points.flatMap((point) => beside(label, point))].find((rect) => isApart(rect, at)) ??
      label;
    labels[at] = place;
    return { ...edge, label: place };
  });
  return { nodes, frames, edges: placed };
}

/** The points on a way at which a label may stand. */
function pointsOn(way: readonly Point[]): Point[] {
  let whole = 0;
  const reached = way.map((point, at) => {
    const { x, y } = way[at - 1] ?? point;
    whole += Math.hypot(point.x - x, point.y - y);
    return whole;
  });
  return SHARES.map((share) => way[reached.findIndex((length) => length >= share * whole)] as Point);
}

/** Right and left of a point, above it and below. */
function beside<T extends Rect>(rect: T, { x, y }: Point): T[] {
  const [across, along] = [rect.width / 2 + AIR, rect.height / 2 + AIR];
  return [
    { x: x + across, y },
    { x: x - across, y },
    { x, y: y - along },
    { x, y: y + along },
  ].map((point) => centred(rect, point));
}

function centred<T extends Rect>(rect: T, { x, y }: Point): T {
  return { ...rect, x: x - rect.width / 2, y: y - rect.height / 2 };
}

function crosses({ points, bounds }: Way, rect: Rect): boolean {
  return meet(bounds, rect, 0) && points.some((point) => holds(rect, point));
}

function holds({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

function meet(a: Rect, b: Rect, air: number): boolean {
  return (
    a.x < b.x + b.width + air && b.x < a.x + a.width + air && a.y < b.y + b.height + air && b.y < a.y + a.height + air
  );
}
