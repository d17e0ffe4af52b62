import type { Point } from '../svg/layout.ts';
import type { QuadrantPoint } from '../views/view.ts';

/** Points that lie so close together that they are drawn as one. */
export interface Spot extends Point {
  readonly points: readonly QuadrantPoint[];
}

/** Points by where they stand: each joins the first spot that is nearer than stated, in pixels, or else begins one. */
export function gatherSpots(
  points: readonly QuadrantPoint[],
  placeOf: (point: QuadrantPoint) => Point,
  nearest: number,
): Spot[] {
  const spots: { x: number; y: number; points: QuadrantPoint[] }[] = [];
  for (const point of points) {
    const { x, y } = placeOf(point);
    const spot = spots.find((other) => Math.hypot(other.x - x, other.y - y) < nearest);
    if (spot) spot.points.push(point);
    else spots.push({ x, y, points: [point] });
  }
  return spots;
}
