import { groupBy } from '@spandrel/compiler';
import { framesOf } from '../views/frames-of.ts';
import type { GraphEdge, GraphView } from '../views/view.ts';
import { FRAME_PADDING, FRAME_TEXT } from './frame.ts';
import type { Layout, PlacedEdge, PlacedFrame, PlacedNode, SizedNode } from './layout.ts';
import { sizeEdge, sizeNode } from './size-text.ts';
import { wrapText } from './wrap-text.ts';

/** The width of the names at the left of the rows. */
const NAMES = 150;
/** Between boxes there is room for an arrow. */
const GAP = { x: 44, y: 18 };

/** A row for each group, its name at the left, its nodes from left to right in columns that all rows share. */
export function arrangeRows(view: GraphView): Layout {
  const rows = rowsOf(view);
  const width = Math.max(0, ...rows.flatMap(({ members }) => members.map((member) => member.width)));
  const gap = Math.max(GAP.x, ...view.edges.map((edge) => (sizeEdge(edge)?.width ?? 0) + 30));
  const columns = Math.max(0, ...rows.map(({ members }) => members.length));
  const named = rows.some(({ lines }) => lines.length > 0);
  const left = FRAME_PADDING + (named ? NAMES + FRAME_PADDING : 0);
  const whole = left + columns * width + (columns - 1) * gap + FRAME_PADDING;
  const nodes: PlacedNode[] = [];
  const frames: PlacedFrame[] = [];
  let y = 0;
  for (const { id, lines, members } of rows) {
    const labels = view.edges.filter(({ from }) => members.some(({ node }) => node.id === from)).map(sizeEdge);
    const height = Math.max(
      lines.length * 17,
      ...members.map((member) => member.height),
      ...labels.map((label) => label?.height ?? 0),
    );
    frames.push({ id, lines, x: 0, y, width: whole, height: height + 2 * FRAME_PADDING });
    nodes.push(
      ...members.map((member, at) => ({
        ...member,
        width,
        height,
        x: left + at * (width + gap),
        y: y + FRAME_PADDING,
      })),
    );
    y += height + 2 * FRAME_PADDING + GAP.y;
  }
  const placed = new Map(nodes.map((node) => [node.node.id, node]));
  return {
    width: whole,
    height: Math.max(0, y - GAP.y),
    nodes,
    frames,
    edges: view.edges.flatMap((edge) => connect(edge, placed)),
  };
}

function rowsOf(view: GraphView): { id: string; lines: string[]; members: SizedNode[] }[] {
  const members = groupBy(view.nodes.map(sizeNode), ({ node }) => node.group ?? '');
  const labels = new Map(framesOf(view).map(({ id, label }) => [id, label]));
  const ids = [...labels.keys(), ...members.keys()];
  return [...new Set(ids)]
    .filter((id) => members.has(id))
    .map((id) => ({
      id,
      lines: wrapText(labels.get(id) ?? '', { ...FRAME_TEXT, width: NAMES, lines: 3 }),
      members: members.get(id) ?? [],
    }));
}

/** Whether every arrow leads to the next box of its row, so that all can be straight. */
export function isInRows({ nodes, edges }: GraphView): boolean {
  const next = new Set<string>();
  for (const members of groupBy(nodes, ({ group }) => group ?? '').values()) {
    for (const [at, { id }] of members.slice(1).entries()) next.add(`${members[at]?.id} ${id}`);
  }
  return edges.every(({ from, to }) => next.delete(`${from} ${to}`));
}

/** A straight arrow to the next box of the row. */
function connect(edge: GraphEdge, placed: ReadonlyMap<string, PlacedNode>): PlacedEdge[] {
  const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
  if (!from || !to) return [];
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: start.y };
  const text = sizeEdge(edge);
  const label = text && { ...text, x: (start.x + end.x - text.width) / 2, y: start.y - text.height / 2 };
  return [{ edge, points: [start, end], ...(label ? { label } : {}) }];
}
