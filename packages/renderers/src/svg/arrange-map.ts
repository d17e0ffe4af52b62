import { groupBy } from '@spandrel/compiler';
import { framesOf } from '../views/frames-of.ts';
import type { GraphView } from '../views/view.ts';
import { FRAME_PADDING, FRAME_TITLE, frameAround } from './frame.ts';
import type { Layout, PlacedFrame, PlacedNode, Rect, SizedNode } from './layout.ts';
import { sizeNode } from './size-text.ts';

const GAP = { x: 14, y: 14 };
const BETWEEN_FRAMES = 22;
/** Wide screens and slides are about this much wider than tall. */
const ASPECT = 1.6;

interface Group {
  readonly id: string;
  readonly label: string | undefined;
  readonly members: readonly SizedNode[];
}

/** Nodes that nothing connects, all of one width, in a grid for each group; the grids in shelves, of a shape that fits a slide. */
export function arrangeMap(view: GraphView): Layout {
  const groups = groupsOf(view);
  const width = Math.max(0, ...groups.flatMap(({ members }) => members.map((member) => member.width)));
  const total = view.nodes.length;
  const tallest = Math.max(1, ...groups.map(({ members }) => members.length));
  let best: Layout | undefined;
  for (let rows = 1; rows <= tallest; rows += 1) {
    for (let columns = 1; columns <= Math.max(1, Math.min(total, 16)); columns += 1) {
      const candidate = arrange(groups, width, rows, columns);
      if (best === undefined || cost(candidate) < cost(best)) best = candidate;
    }
  }
  return best as Layout;
}

function groupsOf(view: GraphView): Group[] {
  const members = groupBy(view.nodes.map(sizeNode), ({ node }) => node.group ?? '');
  const frames = framesOf(view).filter(({ id }) => members.has(id));
  const framed = new Set(frames.map(({ id }) => id));
  const rest = view.nodes.filter(({ group }) => !framed.has(group ?? '')).map(sizeNode);
  return [
    ...frames.map(({ id, label }) => ({ id, label, members: members.get(id) ?? [] })),
    ...(rest.length > 0 ? [{ id: '', label: undefined, members: rest }] : []),
  ];
}

/** The area that a slide loses to a picture of this shape. */
function cost({ width, height }: Layout): number {
  const across = Math.max(width, height * ASPECT);
  return across * (across / ASPECT);
}

/** Grids of at most so many rows, in shelves of at most so many columns in all. */
function arrange(groups: readonly Group[], width: number, rows: number, columns: number): Layout {
  const shelves: { group: Group; across: number }[][] = [];
  let room = 0;
  for (const group of groups) {
    const across = Math.min(columns, Math.ceil(group.members.length / rows));
    if (across > room || shelves.length === 0) {
      shelves.push([]);
      room = columns;
    }
    shelves.at(-1)?.push({ group, across });
    room -= across;
  }
  const nodes: PlacedNode[] = [];
  const frames: PlacedFrame[] = [];
  let y = 0;
  for (const shelf of shelves) {
    const top = shelf.some(({ group }) => group.label !== undefined) ? FRAME_TITLE : 0;
    let x = 0;
    let bottom = y;
    const onShelf: { group: Group; rect: Rect }[] = [];
    for (const { group, across } of shelf) {
      const grid = placeGrid(group.members, width, across, { x: x + FRAME_PADDING, y: y + FRAME_PADDING + top });
      nodes.push(...grid.nodes);
      const wide = across * width + (across - 1) * GAP.x + 2 * FRAME_PADDING;
      onShelf.push({ group, rect: { x, y, width: wide, height: 0 } });
      x += wide + BETWEEN_FRAMES;
      bottom = Math.max(bottom, grid.bottom + FRAME_PADDING);
    }
    for (const { group, rect } of onShelf) {
      if (group.label !== undefined) frames.push(frameAround(group.id, group.label, { ...rect, height: bottom - y }));
    }
    y = bottom + BETWEEN_FRAMES;
  }
  return {
    nodes,
    frames,
    edges: [],
    width: Math.max(0, ...nodes.map((node) => node.x + node.width)) + FRAME_PADDING,
    height: y - BETWEEN_FRAMES,
  };
}

/** Nodes row by row, those of a row as tall as the tallest of them. */
function placeGrid(
  members: readonly SizedNode[],
  width: number,
  across: number,
  start: { x: number; y: number },
): { nodes: PlacedNode[]; bottom: number } {
  const nodes: PlacedNode[] = [];
  let y = start.y;
  for (let at = 0; at < members.length; at += across) {
    const row = members.slice(at, at + across);
    const height = Math.max(...row.map((member) => member.height));
    nodes.push(
      ...row.map((member, column) => ({ ...member, width, height, x: start.x + column * (width + GAP.x), y })),
    );
    y += height + GAP.y;
  }
  return { nodes, bottom: y - GAP.y };
}
