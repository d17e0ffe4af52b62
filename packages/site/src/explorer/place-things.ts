import { groupBy } from '@spandrel/compiler';
import { fillShelves } from '@spandrel/renderers';
import { type At, BOX, type MapData, type Thing } from './explorer-data.ts';
import type { NumberedThings } from './number-things.ts';

export interface Frame {
  readonly label: string;
  readonly level: 'area' | 'kind';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 8;
const PADDING = 12;
const TITLE = 24;
const CELL = { width: BOX.width + GAP, height: BOX.height + GAP };
/** About as wide, for its height, as what lists and details leave of a screen. */
const SHAPE = 1.2;
/** What frames add to the height of boxes. */
const FRAMING = 1.5;
const FEWEST_COLUMNS = 5;

/** A map of all elements: a band for each area, in it a frame for each kind. The same elements stand in the same places. */
export function placeThings({ things, kinds, areas }: NumberedThings): MapData & { readonly frames: readonly Frame[] } {
  const elements = things.flatMap(({ area, within }, at) => (area === undefined || within !== undefined ? [] : [at]));
  const across = Math.sqrt((SHAPE * FRAMING * elements.length * CELL.height) / CELL.width);
  const columns = Math.max(FEWEST_COLUMNS, Math.ceil(across));
  const byArea = groupBy(elements, (at) => (things[at] as Thing).area);
  const places: Record<At, readonly [number, number]> = {};
  const frames: Frame[] = [];
  let [y, width] = [0, 0];
  for (const [number, { name }] of areas.entries()) {
    const byKind = [...groupBy(byArea.get(number) ?? [], (at) => (things[at] as Thing).kind)];
    const groups = byKind.map(([kind, members]) => ({ id: String(kind), label: kinds[kind]?.plural ?? '', members }));
    if (groups.length === 0) continue;
    let top = y + TITLE + PADDING;
    let right = 0;
    for (const shelf of fillShelves<At>(groups, columns)) {
      const rows = Math.max(...shelf.map(({ group, across: own }) => Math.ceil(group.members.length / own)));
      const height = rows * CELL.height - GAP + TITLE + PADDING;
      let left = PADDING;
      for (const { group, across: own } of shelf) {
        const inner = own * CELL.width - GAP + 2 * PADDING;
        frames.push({ label: group.label ?? '', level: 'kind', x: left, y: top, width: inner, height });
        for (const [index, at] of group.members.entries()) {
          places[at] = [
            left + PADDING + (index % own) * CELL.width,
            top + TITLE + Math.floor(index / own) * CELL.height,
          ];
        }
        left += inner + PADDING;
      }
      right = Math.max(right, left);
      top += height + PADDING;
    }
    frames.push({ label: name, level: 'area', x: 0, y, width: right, height: top - y });
    width = Math.max(width, right);
    y = top + PADDING;
  }
  const widened = frames.map((frame) => (frame.level === 'area' ? { ...frame, width } : frame));
  return { width, height: Math.max(0, y - PADDING), places, frames: widened };
}
