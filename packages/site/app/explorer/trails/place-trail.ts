import type { At } from '../../../src/explorer/explorer-data.ts';
import type { Arrow, Trail } from './trail.ts';

export interface PlacedTrail {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly { readonly at: At; readonly x: number; readonly y: number }[];
  readonly arrows: readonly (Arrow & { readonly points: readonly [number, number, number, number] })[];
  /** How many are not drawn. */
  readonly omitted: number;
}

export const TRAIL_BOX = { width: 190, height: 44 };
/** From one column to the next, with room for words at the arrows or without. */
const COLUMN = { withWords: 330, bare: 250 };
const ROW = 58;
const MARGIN = 24;
/** A picture fills the room that there is: few boxes would become giants. */
const SMALLEST = { width: 700, height: 420 };
/** More in one column can’t be taken in, and the list has them all. */
const MOST_ROWS = 16;

/** A column for each step, and in it each box near what it is joined to. */
export function placeTrail({ subject, steps, arrows }: Trail): PlacedTrail {
  const columns = [...new Set(steps.values())].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  const first = Math.min(...columns);
  const pitch = arrows.some(({ words }) => words !== '') ? COLUMN.withWords : COLUMN.bare;
  const rows = new Map<At, number>([[subject, 0]]);
  const boxes = [{ at: subject, column: 0 }];
  let omitted = 0;
  for (const column of columns.filter((one) => one !== 0)) {
    const members = [...steps].flatMap(([at, step]) => (step === column ? [at] : []));
    const wished = new Map(members.map((at) => [at, meanRow(at, arrows, rows)]));
    const ordered = members.sort((a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0) || a - b).slice(0, MOST_ROWS);
    omitted += members.length - ordered.length;
    for (const [index, at] of ordered.entries()) {
      rows.set(at, index - (ordered.length - 1) / 2);
      boxes.push({ at, column });
    }
  }
  const top = Math.min(...rows.values());
  const bottom = Math.max(...rows.values());
  const drawn = {
    width: (Math.max(...columns) - first) * pitch + TRAIL_BOX.width,
    height: (bottom - top) * ROW + TRAIL_BOX.height,
  };
  const width = Math.max(SMALLEST.width, drawn.width + 2 * MARGIN);
  const height = Math.max(SMALLEST.height, drawn.height + 2 * MARGIN);
  const placed = boxes.map(({ at, column }) => ({
    at,
    x: (width - drawn.width) / 2 + (column - first) * pitch,
    y: (height - drawn.height) / 2 + ((rows.get(at) ?? 0) - top) * ROW,
  }));
  const places = new Map(placed.map((box) => [box.at, box]));
  return {
    width,
    height,
    boxes: placed,
    arrows: arrows.flatMap((arrow) => {
      const [from, to] = [places.get(arrow.from), places.get(arrow.to)];
      return from && to ? [{ ...arrow, points: ends(from, to) }] : [];
    }),
    omitted,
  };
}

/** The middle of what a thing is joined to and that has its row already. */
function meanRow(at: At, arrows: readonly Arrow[], rows: ReadonlyMap<At, number>): number {
  const joined = arrows.flatMap(({ from, to }) => (from === at ? [to] : to === at ? [from] : []));
  const known = joined.flatMap((other) => rows.get(other) ?? []);
  return known.length === 0 ? 0 : known.reduce((sum, row) => sum + row, 0) / known.length;
}

function ends(from: { x: number; y: number }, to: { x: number; y: number }): [number, number, number, number] {
  const middle = TRAIL_BOX.height / 2;
  const isForward = to.x >= from.x;
  return [
    from.x + (isForward ? TRAIL_BOX.width : 0),
    from.y + middle,
    to.x + (isForward ? 0 : TRAIL_BOX.width),
    to.y + middle,
  ];
}
