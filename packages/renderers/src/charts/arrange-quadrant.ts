import type { Point, Rect, Size } from '../svg/layout.ts';
import type { QuadrantPoint, QuadrantView } from '../views/view.ts';
import { gatherSpots, type Spot } from './gather-spots.ts';
import { placeLabels } from './place-labels.ts';
import { blockOf, type PlacedText, placeText, setText, type TextBlock } from './place-text.ts';

export interface PlacedQuarter extends Rect {
  readonly name: PlacedText;
}

export interface PlacedSpot extends Spot {
  /** Its name, where there is room for one beside it. */
  readonly label?: PlacedText;
  /** By this it is found in the key. */
  readonly number?: number;
}

export interface KeyEntry extends Point {
  readonly number: number;
  readonly point: QuadrantPoint;
  readonly name: PlacedText;
}

export interface QuadrantLayout extends Size {
  /** Top right, top left, bottom left, bottom right. */
  readonly quarters: readonly PlacedQuarter[];
  readonly words: readonly PlacedText[];
  /** The axes, from low to high. */
  readonly axes: readonly (readonly [Point, Point])[];
  readonly spots: readonly PlacedSpot[];
  readonly key: readonly KeyEntry[];
}

/** Half the width of a point, and of one with a number in it. */
export const RADIUS = 7;
export const NUMBERED = 10;
/** Points nearer than this would stand on each other. */
const NEAREST = 2 * NUMBERED + 2;
const FIELD = { width: 880, height: 560 };
const UP_WORDS = 104;
const GAP = 14;
/** Between two quarters. */
const SEAM = 4;
/** The name of a quarter, at its outer side. */
const BAND = 32;
const LABEL_WIDTH = 180;
/** Beyond so many names at one spot, a number says where to find them. */
const MOST_NAMES = 3;
const KEY = { columns: 3, row: 26 };

/** A field with four quarters, points on it with their names beside them, and a key for names that find no room there. */
export function arrangeQuadrant({ across, up, quarters, points }: QuadrantView): QuadrantLayout {
  const left = UP_WORDS + 2 * GAP;
  const field = { x: left, y: 0, ...FIELD };
  const middle = { x: field.x + field.width / 2, y: field.height / 2 };
  const cards = cardsOf(field, middle);
  const inner = { x: field.x, y: BAND, width: field.width, height: field.height - 2 * BAND };
  const spots = gatherSpots(points, (point) => placeOf(point, inner, middle), NEAREST);
  const placed = nameSpots(
    spots,
    cards.map((card) => meetOf(card, inner)),
  );
  const axis = wordsOf(across, up, field);
  const width = field.x + field.width;
  const key = listKey(placed, { x: 0, y: axis.bottom + GAP, width });
  return {
    width,
    height: key.bottom,
    quarters: cards.map((card, at) => ({ ...card, name: nameOf(card, quarters[at] as string, at < 2) })),
    words: axis.words,
    axes: axis.lines,
    spots: placed,
    key: key.entries,
  };
}

function cardsOf({ x, y, width, height }: Rect, middle: Point): Rect[] {
  const size = { width: (width - SEAM) / 2, height: (height - SEAM) / 2 };
  const right = middle.x + SEAM / 2;
  const below = middle.y + SEAM / 2;
  return [
    { x: right, y, ...size },
    { x, y, ...size },
    { x, y: below, ...size },
    { x: right, y: below, ...size },
  ];
}

function nameOf(card: Rect, name: string, isAbove: boolean): PlacedText {
  const y = isAbove ? card.y + BAND / 2 : card.y + card.height - BAND / 2;
  return placeText(setText(name, 'name', card.width - 2 * GAP), { x: card.x + GAP, y });
}

/** Where a point stands: what isn’t on a middle line keeps off it, so that everybody sees on which side it is. */
function placeOf(point: QuadrantPoint, inner: Rect, middle: Point): Point {
  return {
    x: middle.x + fromMiddle(point.across, inner.width / 2),
    y: middle.y - fromMiddle(point.up, inner.height / 2),
  };
}

function fromMiddle(value: number, room: number): number {
  const side = Math.min(1, Math.max(0, value)) - 0.5;
  return Math.sign(side) * NEAREST + side * 2 * (room - NEAREST - NUMBERED - SEAM);
}

function meetOf(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

/** The name of each spot beside it, or else a number; in the order given, so that what matters most is named first. */
function nameSpots(spots: readonly Spot[], fields: readonly Rect[]): PlacedSpot[] {
  const taken = spots.map(({ x, y }) => ({
    x: x - NUMBERED,
    y: y - NUMBERED,
    width: 2 * NUMBERED,
    height: 2 * NUMBERED,
  }));
  const labels = placeLabels(
    spots.map((spot) => ({ at: spot, block: namesOf(spot) })),
    { fields, taken, distance: NUMBERED + 4 },
  );
  let number = 0;
  return spots.map((spot, at) => {
    const label = labels[at];
    if (label) return { ...spot, label };
    number += 1;
    return { ...spot, number };
  });
}

function namesOf({ points }: Spot): TextBlock | undefined {
  if (points.length > MOST_NAMES) return undefined;
  const lines = points.length === 1 ? 2 : 1;
  return blockOf(
    points.flatMap(({ label }) => setText(label, 'label', LABEL_WIDTH, lines).lines),
    'label',
  );
}

/** What the ends of the axes mean, at the left of the field and below it, with an arrow between them. */
function wordsOf(
  across: QuadrantView['across'],
  up: QuadrantView['up'],
  field: Rect,
): { words: PlacedText[]; lines: [Point, Point][]; bottom: number } {
  const [top, low] = [up.high, up.low].map((words) => setText(words, 'detail', UP_WORDS, 6)) as [TextBlock, TextBlock];
  const [start, end] = [across.low, across.high].map((words) => setText(words, 'detail', 360, 3)) as [
    TextBlock,
    TextBlock,
  ];
  const right = field.x + field.width;
  const bottom = field.y + field.height + GAP + Math.max(start.height, end.height);
  const axisX = field.x - 2 * GAP;
  const axisY = bottom - Math.max(start.height, end.height) / 2;
  return {
    bottom,
    words: [
      placeText(top, { x: field.x - GAP, y: field.y + top.height / 2 }, 'end'),
      placeText(low, { x: field.x - GAP, y: field.y + field.height - low.height / 2 }, 'end'),
      placeText(start, { x: field.x, y: axisY }),
      placeText(end, { x: right, y: axisY }, 'end'),
    ],
    lines: [
      [
        { x: axisX, y: field.y + field.height - low.height - GAP },
        { x: axisX, y: field.y + top.height + GAP },
      ],
      [
        { x: field.x + start.width + GAP, y: axisY },
        { x: right - end.width - GAP, y: axisY },
      ],
    ],
  };
}

/** The names that stand beside no point, each behind its number, row by row. */
function listKey(
  spots: readonly PlacedSpot[],
  { x, y, width }: Point & { width: number },
): { entries: KeyEntry[]; bottom: number } {
  const column = width / KEY.columns;
  const named = spots.flatMap(({ number, points }) =>
    number === undefined ? [] : points.map((point) => ({ number, point })),
  );
  const entries = named.map(({ number, point }, at): KeyEntry => {
    const middle = {
      x: x + (at % KEY.columns) * column + NUMBERED,
      y: y + (Math.floor(at / KEY.columns) + 0.5) * KEY.row,
    };
    const name = setText(point.label, 'label', column - 2 * NUMBERED - 2 * GAP);
    return { number, point, ...middle, name: placeText(name, { x: middle.x + NUMBERED + 8, y: middle.y }) };
  });
  const rows = Math.ceil(entries.length / KEY.columns);
  return { entries, bottom: rows === 0 ? y - GAP : y + rows * KEY.row };
}
