import type { GraphView } from '../views/view.ts';
import { type FramedGroup, fillShelves, type Shelf } from './fill-shelves.ts';
import { FRAME_PADDING, FRAME_TITLE, frameAround } from './frame.ts';
import { type Layout, type PlacedFrame, type PlacedNode, type SizedNode, slideWidth } from './layout.ts';
import { sizeNode } from './size-text.ts';

const GAP = 14;
const BETWEEN_FRAMES = 22;
const MOST_COLUMNS = 16;
/** Boxes are widened up to this for shelves to end at one line; beyond it they would look empty. */
const MOST_STRETCH = 1.45;

/**
 * Nodes that nothing connects: a grid in a frame for each group, frames side by side on shelves, boxes of one width,
 * in as many columns as make the whole fit a slide best.
 */
export function arrangeMap(view: GraphView): Layout {
  const groups = groupsOf(view);
  const width = Math.max(0, ...groups.flatMap(({ members }) => members.map((member) => member.width)));
  const columns = Array.from({ length: Math.min(MOST_COLUMNS, Math.max(1, view.nodes.length)) }, (_, at) => at + 1);
  const candidates = columns.map((most) => placeShelves(fillShelves(groups, most), width));
  return candidates.reduce((best, candidate) => (slideWidth(candidate) < slideWidth(best) ? candidate : best));
}

/** The groups that have a frame, and last what belongs to none. */
function groupsOf({ nodes, groups }: GraphView): FramedGroup[] {
  const framed = new Set(groups.map(({ id }) => id));
  const own = (id: string | undefined): SizedNode[] =>
    nodes.filter(({ group }) => (framed.has(group ?? '') ? group : undefined) === id).map(sizeNode);
  return [
    ...groups.map(({ id, label }) => ({ id, label, members: own(id) })),
    { id: '', members: own(undefined) },
  ].filter(({ members }) => members.length > 0);
}

function placeShelves(shelves: readonly Shelf[], boxWidth: number): Layout {
  // Without any frame the boxes stand at the edge of the drawing, below its title.
  const padding = shelves.flat().some(({ group }) => group.label !== undefined) ? FRAME_PADDING : 0;
  const frameWidth = (across: number, width: number): number => across * (width + GAP) - GAP + 2 * padding;
  const shelfWidth = (shelf: Shelf): number =>
    shelf.reduce((sum, { across }) => sum + frameWidth(across, boxWidth) + BETWEEN_FRAMES, -BETWEEN_FRAMES);
  const widest = Math.max(0, ...shelves.map(shelfWidth));
  const nodes: PlacedNode[] = [];
  const frames: PlacedFrame[] = [];
  let y = 0;
  for (const shelf of shelves) {
    const boxes = shelf.reduce((sum, { across }) => sum + across, 0);
    const width = Math.min(boxWidth + (widest - shelfWidth(shelf)) / boxes, boxWidth * MOST_STRETCH);
    const top = y + padding + (shelf.some(({ group }) => group.label !== undefined) ? FRAME_TITLE : 0);
    const grids: { group: FramedGroup; x: number; across: number; bottom: number }[] = [];
    let x = 0;
    for (const { group, across } of shelf) {
      const placed = placeGrid(group.members, { width, across, x: x + padding, y: top });
      nodes.push(...placed);
      grids.push({ group, x, across, bottom: Math.max(...placed.map((node) => node.y + node.height)) });
      x += frameWidth(across, width) + BETWEEN_FRAMES;
    }
    const height = Math.max(...grids.map(({ bottom }) => bottom)) + padding - y;
    for (const { group, across, x: left } of grids) {
      if (group.label === undefined) continue;
      frames.push(frameAround(group.id, group.label, { x: left, y, width: frameWidth(across, width), height }));
    }
    y += height + BETWEEN_FRAMES;
  }
  return { nodes, frames, edges: [], width: widest, height: Math.max(0, y - BETWEEN_FRAMES) };
}

/** Nodes row by row, those of a row as tall as the tallest of them. */
function placeGrid(
  members: readonly SizedNode[],
  { width, across, ...start }: { width: number; across: number; x: number; y: number },
): PlacedNode[] {
  const nodes: PlacedNode[] = [];
  let { y } = start;
  for (let at = 0; at < members.length; at += across) {
    const row = members.slice(at, at + across);
    const height = Math.max(...row.map((member) => member.height));
    nodes.push(...row.map((member, column) => ({ ...member, width, height, x: start.x + column * (width + GAP), y })));
    y += height + GAP;
  }
  return nodes;
}
