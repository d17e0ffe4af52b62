import { nodeLines } from '../style/label-parts.ts';
import { MARKS, NODE_MARKS, SEVERITY_BORDERS } from '../style/marks.ts';
import { SHAPES } from '../style/shapes.ts';
import type { GraphNode } from '../views/view.ts';
import { drawBadges, placeBadges } from './draw-badges.ts';
import { drawOutline, drawSign } from './draw-outline.ts';
import { drawLines } from './draw-text.ts';
import type { PlacedNode, Point } from './layout.ts';
import { textWidth } from './measure-text.ts';
import { INSETS, LINE_STYLES, SIGN_WIDTH } from './size-text.ts';
import { element, escapeXml } from './write-xml.ts';

/** A node with its text and the numbers of its findings, and its whole text for whoever points at it; `ends` are where arrows touch it. */
export function drawNode(placed: PlacedNode, ends: readonly Point[]): string {
  const { node, x, y, width, height, lines } = placed;
  const { outline, sign } = SHAPES[node.shape];
  const inset = INSETS[outline];
  const middle = { x: x + width / 2, y: y + (height + inset.top - inset.bottom) / 2 };
  return element(
    'g',
    { class: nodeClasses(node) },
    element('title', {}, escapeXml(nodeLines(node).join(' · '))),
    drawOutline(outline, placed),
    sign === undefined ? '' : drawSign(sign, ...placeOfSign(placed, middle)),
    drawLines(lines, middle),
    node.findings === undefined ? '' : drawBadges(node.findings, placeBadges(placed, node.findings, ends)),
  );
}

/** The tone of its shape or of its last mark, and its border. */
export function nodeClasses({ shape, marks, severity }: GraphNode): string {
  const last = NODE_MARKS.filter((mark) => marks.includes(mark)).map((mark) => MARKS[mark].node);
  const tone = last.at(-1)?.tone ?? SHAPES[shape].tone;
  const border = severity === undefined ? undefined : SEVERITY_BORDERS[severity];
  return [
    'node',
    tone,
    last.some((style) => style?.dashed) ? 'dashed' : '',
    border === undefined ? '' : `border-${border.colour}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Left of the name, on its first line. */
function placeOfSign({ lines }: PlacedNode, middle: { x: number; y: number }): [number, number] {
  const [first] = lines;
  if (!first) return [middle.x, middle.y];
  const total = lines.reduce((sum, { kind }) => sum + LINE_STYLES[kind].height, 0);
  const style = LINE_STYLES[first.kind];
  return [middle.x - textWidth(first.text, style) / 2 - SIGN_WIDTH / 2, middle.y - total / 2 + style.height / 2];
}
