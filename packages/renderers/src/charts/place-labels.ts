import type { Point, Rect } from '../svg/layout.ts';
import { type Anchor, type PlacedText, placeText, type TextBlock } from './place-text.ts';

export interface LabelRoom {
  /** Each label stays within one of these. */
  readonly fields: readonly Rect[];
  /** What no label may stand on. */
  readonly taken: readonly Rect[];
  /** How far a label stands from the point that it names, in pixels. */
  readonly distance: number;
}

/** Between two labels, in pixels. */
const AIR = 2;
/** How far a label that stands askew keeps off the middle of its point. */
const ASKEW = 3;

/** Labels beside their points, in the order given, none on another; undefined for those that find no place. */
export function placeLabels(
  labels: readonly { readonly at: Point; readonly block: TextBlock | undefined }[],
  { fields, taken, distance }: LabelRoom,
): (PlacedText | undefined)[] {
  const occupied = [...taken];
  return labels.map(({ at, block }) => {
    if (!block) return undefined;
    const candidates = placesAround(at, block, distance);
    const free = fields.flatMap((field) =>
      candidates.filter((place) => isWithin(place, field) && !occupied.some((other) => meet(place, other))),
    );
    const [chosen] = free;
    if (chosen) occupied.push(widened(chosen));
    return chosen;
  });
}

/** Right of a point, left of it, below and above it, and then askew: hanging from its middle, or held by an end. */
function placesAround({ x, y }: Point, block: TextBlock, distance: number): PlacedText[] {
  const half = block.height / 2;
  const places: readonly [number, number, Anchor][] = [
    [x + distance, y, 'start'],
    [x - distance, y, 'end'],
    [x, y + distance + half, 'middle'],
    [x, y - distance - half, 'middle'],
    ...[y + half + ASKEW, y - half - ASKEW].flatMap((middle): [number, number, Anchor][] => [
      [x + distance, middle, 'start'],
      [x - distance, middle, 'end'],
    ]),
    ...[y + distance + half, y - distance - half].flatMap((middle): [number, number, Anchor][] => [
      [x + ASKEW, middle, 'start'],
      [x - ASKEW, middle, 'end'],
    ]),
  ];
  return places.map(([left, middle, anchor]) => placeText(block, { x: left, y: middle }, anchor));
}

function widened({ x, y, width, height }: Rect): Rect {
  return { x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR };
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
