import type { Layout, PlacedEdge, Point, Rect } from './layout.ts';

type Placed = Pick<Layout, 'nodes' | 'edges' | 'frames'>;

/** What everything takes, handles of curves included: a curve never leaves the area between its handles. */
export function boundsOf({ nodes, edges, frames }: Placed): Rect {
  return around([...nodes, ...frames, ...edges.flatMap(rectsOf)]);
}

function rectsOf({ points, label }: PlacedEdge): Rect[] {
  return [...points.map((point) => ({ ...point, width: 0, height: 0 })), ...(label ? [label] : [])];
}

/** The smallest area that holds some others; nothing has no area. */
export function around(rects: readonly Rect[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return rects.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

export function moveBy({ nodes, edges, frames }: Placed, by: Point): Placed {
  const move = <T extends Point>(thing: T): T => ({ ...thing, x: thing.x + by.x, y: thing.y + by.y });
  return {
    nodes: nodes.map(move),
    frames: frames.map(move),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map(move),
      ...(edge.label ? { label: move(edge.label) } : {}),
    })),
  };
}
