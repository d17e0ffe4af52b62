import { edgeText } from '../style/label-parts.ts';
import { type EdgeStyle, edgeStyle } from '../style/marks.ts';
import { drawLines } from './draw-text.ts';
import type { PlacedEdge, Point } from './layout.ts';
import { element, escapeXml, rounded as n } from './write-xml.ts';

const PLAIN: EdgeStyle = { colour: 'plain', width: 1.5 };
const CORNER = 8;
const HEAD = { length: 9, width: 4.5 };

/** An arrow; what stands at it is drawn apart, above all arrows. */
export function drawEdge({ edge, points, curved }: PlacedEdge, nameOf: (address: string) => string): string {
  if (points.length < 2) return '';
  const title = [`${nameOf(edge.from)} ${edge.both ? '↔' : '→'} ${nameOf(edge.to)}`, ...edgeText(edge)].join(' · ');
  return element(
    'g',
    { class: 'edge' },
    element('title', {}, escapeXml(title)),
    drawArrow(points, { style: edgeStyle(edge), both: edge.both, curved }),
  );
}

interface ArrowOptions {
  readonly style?: EdgeStyle | undefined;
  readonly both?: boolean | undefined;
  readonly curved?: boolean | undefined;
}

/** An arrow along some points, in a curve or with rounded corners, with a head at its end, or at both. */
export function drawArrow(points: readonly Point[], { style = PLAIN, both, curved }: ArrowOptions = {}): string {
  const { colour, width, dash } = style;
  const forth = shortened(points);
  const line = both ? shortened([...forth].reverse()).reverse() : forth;
  const heads = [points, ...(both ? [[...points].reverse()] : [])];
  return [
    element('path', {
      class: `line line-${colour}`,
      'stroke-width': width,
      'stroke-dasharray': dash,
      d: curved ? curveOf(line) : pathOf(line),
    }),
    ...heads.map((way) => element('path', { class: `head solid-${colour}`, d: headOf(way) })),
  ].join('');
}

/** What stands at an arrow, on a ground of the page’s colour. */
export function drawEdgeLabel({ label }: PlacedEdge): string {
  if (!label) return '';
  const { x, y, width, height, lines } = label;
  return element(
    'g',
    { class: 'label' },
    element('rect', { x, y, width, height, rx: 4 }),
    drawLines(lines, { x: x + width / 2, y: y + height / 2 }),
  );
}

/** The way without its last pixels, which the arrow’s head covers. */
function shortened(points: readonly Point[]): Point[] {
  const [before, end] = points.slice(-2) as [Point, Point];
  return [...points.slice(0, -1), towards(end, before, HEAD.length - 1)];
}

function headOf(points: readonly Point[]): string {
  const [before, end] = points.slice(-2) as [Point, Point];
  const base = towards(end, before, HEAD.length);
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [acrossX, acrossY] = [(-(end.y - before.y) / length) * HEAD.width, ((end.x - before.x) / length) * HEAD.width];
  return `M${n(end.x)} ${n(end.y)}L${n(base.x + acrossX)} ${n(base.y + acrossY)}L${n(base.x - acrossX)} ${n(base.y - acrossY)}Z`;
}

function curveOf([start, ...rest]: readonly Point[]): string {
  const write = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;
  return `M${write(start as Point)}C${rest.map(write).join(' ')}`;
}

function pathOf(points: readonly Point[]): string {
  const parts = points.map((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before) return `M${n(point.x)} ${n(point.y)}`;
    if (!after) return `L${n(point.x)} ${n(point.y)}`;
    const radius = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
    const [start, end] = [towards(point, before, radius), towards(point, after, radius)];
    return `L${n(start.x)} ${n(start.y)}Q${n(point.x)} ${n(point.y)} ${n(end.x)} ${n(end.y)}`;
  });
  return parts.join('');
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The point so many pixels from one towards another. */
function towards(from: Point, to: Point, pixels: number): Point {
  const length = distance(from, to) || 1;
  const part = Math.min(1, pixels / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
