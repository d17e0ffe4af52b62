import type { Rect } from '../src/svg/layout.ts';

/** What nobody sees, in pixels. */
export const TOLERANCE = 0.5;

/** Whether two areas have more in common than a line. */
export function meet(a: Rect, b: Rect): boolean {
  return (
    a.x + a.width > b.x + TOLERANCE &&
    b.x + b.width > a.x + TOLERANCE &&
    a.y + a.height > b.y + TOLERANCE &&
    b.y + b.height > a.y + TOLERANCE
  );
}

/** Whether one area lies in another. */
export function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - TOLERANCE &&
    inner.y >= outer.y - TOLERANCE &&
    inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
    inner.y + inner.height <= outer.y + outer.height + TOLERANCE
  );
}
