import { badgesWidth, placeBadges } from '../src/svg/draw-badges.ts';
import type { Layout, PlacedNode, Point, Rect } from '../src/svg/layout.ts';
import { textWidth } from '../src/svg/measure-text.ts';
import { LINE_STYLES } from '../src/svg/size-text.ts';
import { wayOf } from '../src/svg/way-of.ts';
import type { GraphView } from '../src/views/view.ts';
import { meet, TOLERANCE, within } from './compare-rects.ts';

/** Whatever is wrong with a drawing, in words. */
export function faultsOf(view: GraphView, layout: Layout): string[] {
  const { nodes, edges, frames } = layout;
  const labels = edges.flatMap(({ edge, label }) =>
    label ? [{ name: `the label of ${edge.from} → ${edge.to}`, rect: label }] : [],
  );
  const boxes = nodes.map((placed) => ({ name: placed.node.id, rect: placed }));
  const badges = nodes.flatMap((placed) => badgeOf(placed, layout));
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  return [
    ...(nodes.length === view.nodes.length ? [] : [`${view.nodes.length - nodes.length} boxes missing`]),
    ...(edges.length === view.edges.length
      ? []
      : [`${view.edges.length - edges.length} of ${view.edges.length} arrows missing`]),
    ...overlaps([...boxes, ...labels]),
    ...badges.flatMap((badge) =>
      labels.filter(({ rect }) => meet(badge.rect, rect)).map(({ name }) => `${name} is on ${badge.name}`),
    ),
    ...badges.flatMap((badge) =>
      nodes
        .filter((placed) => `the badge of ${placed.node.id}` !== badge.name && meet(badge.rect, placed))
        .map(({ node }) => `${badge.name} is on ${node.id}`),
    ),
    ...[...boxes, ...labels, ...frames.map((frame) => ({ name: `frame ${frame.id}`, rect: frame as Rect }))]
      .filter(({ rect }) => !within(rect, whole))
      .map(({ name }) => `${name} is outside`),
    ...edges
      .filter((placed) => wayOf(placed).some(({ x, y }) => !within({ x, y, width: 0, height: 0 }, whole)))
      .map(({ edge }) => `${edge.from} → ${edge.to} is outside`),
    ...nodes
      .filter(({ width, lines }) => lines.some(({ text, kind }) => textWidth(text, LINE_STYLES[kind]) > width - 8))
      .map(({ node }) => `the text of ${node.id} is wider than its box`),
    ...nodes
      .filter(({ height, lines }) => lines.reduce((sum, { kind }) => sum + LINE_STYLES[kind].height, 0) > height - 8)
      .map(({ node }) => `the text of ${node.id} is taller than its box`),
    ...edges.flatMap((placed) => {
      const way = wayOf(placed);
      const { from, to } = placed.edge;
      return nodes.filter((box) => runsThrough(way, box)).map(({ node }) => `${from} → ${to} runs through ${node.id}`);
    }),
    ...edges
      .filter(({ edge, points }) => !isAt(points.at(0), edge.from, nodes) || !isAt(points.at(-1), edge.to, nodes))
      .map(({ edge }) => `${edge.from} → ${edge.to} doesn’t reach its boxes`),
    ...nodes
      .filter(({ node, ...rect }) => frames.some((frame) => meet(frame, rect) && !within(rect, frame)))
      .map(({ node }) => `${node.id} leaves its frame`),
    ...overlaps(frames.map((frame) => ({ name: `frame ${frame.id}`, rect: frame }))),
  ];
}

function badgeOf(placed: PlacedNode, { edges }: Layout): { name: string; rect: Rect }[] {
  const { node } = placed;
  const { findings } = node;
  if (!findings || findings.error + findings.warning === 0) return [];
  const ends = edges.flatMap(({ edge, points }) => [
    ...(edge.from === node.id ? points.slice(0, 1) : []),
    ...(edge.to === node.id ? points.slice(-1) : []),
  ]);
  return [
    {
      name: `the badge of ${node.id}`,
      rect: { ...placeBadges(placed, findings, ends), width: badgesWidth(findings), height: 16 },
    },
  ];
}

function overlaps(items: readonly { name: string; rect: Rect }[]): string[] {
  return items.flatMap(({ name, rect }, at) =>
    items
      .slice(at + 1)
      .filter((other) => meet(rect, other.rect))
      .map((other) =>
        other.name.startsWith('the label') ? `${other.name} is on ${name}` : `${name} is on ${other.name}`,
      ),
  );
}

/** How far from its box an arrow may end: as far as its head covers. */
const REACH = 2;

function isAt(point: Point | undefined, id: string, nodes: readonly PlacedNode[]): boolean {
  const box = nodes.find(({ node }) => node.id === id);
  if (!box || !point) return false;
  const { x, y, width, height } = box;
  const around = { x: x - REACH, y: y - REACH, width: width + 2 * REACH, height: height + 2 * REACH };
  return within({ ...point, width: 0, height: 0 }, around);
}

/** Whether a way, looked at by the areas of its pieces, enters a box. */
function runsThrough(points: readonly Point[], box: Rect): boolean {
  return points.slice(1).some((to, at) => {
    const from = points[at] as Point;
    const piece = {
      x: Math.min(from.x, to.x) - TOLERANCE,
      y: Math.min(from.y, to.y) - TOLERANCE,
      width: Math.abs(to.x - from.x) + 2 * TOLERANCE,
      height: Math.abs(to.y - from.y) + 2 * TOLERANCE,
    };
    const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
    return meet(piece, inner);
  });
}
