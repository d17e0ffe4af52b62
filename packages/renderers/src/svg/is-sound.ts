import type { Layout, PlacedEdge, PlacedNode, Point, Rect } from './layout.ts';

/** Rounding, in pixels. */
const SLACK = 1;

/**
 * Whether every arrow begins and ends at its box, and nothing that stands at one is on a box. Where a drawing is
 * wrapped, the algorithm at times loses the rest of an arrow that spans several rows.
 */
export function isSound({ nodes, edges }: Layout): boolean {
  const boxes = new Map(nodes.map((placed) => [placed.node.id, placed]));
  return edges.every((edge) => touchesBoth(edge, boxes) && nodes.every((box) => !edge.label || !meet(edge.label, box)));
}

function touchesBoth({ edge, points }: PlacedEdge, boxes: ReadonlyMap<string, PlacedNode>): boolean {
  return isAt(points.at(0), boxes.get(edge.from)) && isAt(points.at(-1), boxes.get(edge.to));
}

function isAt(point: Point | undefined, box: Rect | undefined): boolean {
  return point !== undefined && box !== undefined && meet({ ...point, width: 0, height: 0 }, box, SLACK);
}

function meet(a: Rect, b: Rect, slack = 0): boolean {
  return (
    a.x < b.x + b.width + slack &&
    b.x < a.x + a.width + slack &&
    a.y < b.y + b.height + slack &&
    b.y < a.y + a.height + slack
  );
}
