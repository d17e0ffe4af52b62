import type { PlacedEdge, Point } from './layout.ts';

/** How many straight pieces a piece of a curve is looked at as. */
const PIECES = 16;

/** The points of an arrow’s way, near enough to each other to take what is between them for straight. */
export function wayOf({ points, curved }: PlacedEdge): readonly Point[] {
  const [start, ...rest] = points;
  if (!curved || !start) return points;
  const curves = Array.from({ length: rest.length / 3 }, (_, at) => points.slice(3 * at, 3 * at + 4));
  const pieces = curves.flatMap((curve) =>
    Array.from({ length: PIECES }, (_, at) => pointOn(curve, (at + 1) / PIECES)),
  );
  return [start, ...pieces];
}

/** Where a cubic Bézier curve is, from 0 at its start to 1 at its end. */
function pointOn(curve: readonly Point[], t: number): Point {
  const shares = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  const at = (axis: 'x' | 'y'): number =>
    curve.reduce((sum, point, index) => sum + point[axis] * (shares[index] as number), 0);
  return { x: at('x'), y: at('y') };
}
