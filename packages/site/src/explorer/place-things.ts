import { groupBy } from '@spandrel/compiler';
import { fillShelves } from '@spandrel/renderers';
import { type At, BOX, type MapData } from './explorer-data.ts';
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

/** Boxes and frames that were placed from a corner on, and how much room they take. */
interface Placed {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
  readonly places: readonly (readonly [At, readonly [x: number, y: number]])[];
}

/** A map of all elements: a band for each area, in it a frame for each kind. The same elements stand in the same places. */
export function placeThings(numbered: NumberedThings): MapData & { readonly frames: readonly Frame[] } {
  const { things, areas } = numbered;
  const elements = things.flatMap(({ area, within }, at) => (area === undefined || within !== undefined ? [] : [at]));
  const across = Math.sqrt((SHAPE * FRAMING * elements.length * CELL.height) / CELL.width);
  const columns = Math.max(FEWEST_COLUMNS, Math.ceil(across));
  const byArea = groupBy(elements, (at) => things[at]?.area);
  const bands: Placed[] = [];
  let y = 0;
  for (const [number, { name }] of areas.entries()) {
    const members = byArea.get(number) ?? [];
    if (members.length === 0) continue;
    const band = placeArea(name, shelvesOf(members, columns, numbered), y);
    bands.push(band);
    y += band.height + PADDING;
  }
  const width = Math.max(0, ...bands.map((band) => band.width));
  return {
    width,
    height: Math.max(0, y - PADDING),
    places: Object.fromEntries(bands.flatMap(({ places }) => places)),
    frames: bands
      .flatMap(({ frames }) => frames)
      .map((frame) => (frame.level === 'area' ? { ...frame, width } : frame)),
  };
}

type Shelves = ReturnType<typeof fillShelves<At>>;

/** What belongs to an area, by kind, on as few shelves as can be. */
function shelvesOf(members: readonly At[], columns: number, { things, kinds }: NumberedThings): Shelves {
  const byKind = groupBy(members, (at) => things[at]?.kind ?? -1);
  const groups = [...byKind].map(([kind, own]) => ({
    id: String(kind),
    label: kinds[kind]?.plural ?? '',
    members: own,
  }));
  return fillShelves<At>(groups, columns);
}

function placeArea(label: string, shelves: Shelves, y: number): Placed {
  const placed: Placed[] = [];
  let top = y + TITLE + PADDING;
  for (const shelf of shelves) {
    const one = placeShelf(shelf, top);
    placed.push(one);
    top += one.height + PADDING;
  }
  const [width, height] = [Math.max(...placed.map((one) => one.width)), top - y];
  return {
    width,
    height,
    frames: [{ label, level: 'area', x: 0, y, width, height }, ...placed.flatMap(({ frames }) => frames)],
    places: placed.flatMap(({ places }) => places),
  };
}

/** Frames side by side, all as tall as the tallest. */
function placeShelf(shelf: Shelves[number], y: number): Placed {
  const rows = Math.max(...shelf.map(({ group, across }) => Math.ceil(group.members.length / across)));
  const height = rows * CELL.height - GAP + TITLE + PADDING;
  const frames: Frame[] = [];
  let x = PADDING;
  const places = shelf.flatMap(({ group, across }) => {
    const width = across * CELL.width - GAP + 2 * PADDING;
    const left = x + PADDING;
    frames.push({ label: group.label ?? '', level: 'kind', x, y, width, height });
    x += width + PADDING;
    return group.members.map((at, index) => {
      const [column, row] = [index % across, Math.floor(index / across)];
      return [at, [left + column * CELL.width, y + TITLE + row * CELL.height]] as const;
    });
  });
  return { width: x, height, frames, places };
}
