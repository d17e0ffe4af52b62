import { edgeRemarks, nodeRemarks } from '../style/label-parts.ts';
import { type Outline, SHAPES } from '../style/shapes.ts';
import type { GraphEdge, GraphNode } from '../views/view.ts';
import type { LineKind, SizedNode, SizedText, TextLine } from './layout.ts';
import { type TextStyle, textWidth } from './measure-text.ts';
import { wrapText } from './wrap-text.ts';

/** How each kind of line is set, sizes and line heights in pixels. */
export const LINE_STYLES: Readonly<Record<LineKind, TextStyle & { readonly height: number }>> = {
  name: { size: 13, bold: true, height: 17 },
  detail: { size: 11.5, height: 15 },
  remark: { size: 11.5, bold: true, height: 15 },
  label: { size: 13, height: 17 },
  figure: { size: 9.5, bold: true, height: 12 },
};

const NODE_TEXT = 180;
const EDGE_TEXT = 150;
const NARROWEST = 104;
const PADDING = { x: 14, y: 11 };

/** The room that an outline takes from what stands in it: at either side, above and below. */
export const INSETS: Readonly<Record<Outline, { readonly x: number; readonly top: number; readonly bottom: number }>> =
  {
    box: { x: 0, top: 0, bottom: 0 },
    rounded: { x: 0, top: 0, bottom: 0 },
    pill: { x: 10, top: 0, bottom: 0 },
    cylinder: { x: 0, top: 13, bottom: 6 },
    hexagon: { x: 14, top: 0, bottom: 0 },
    slanted: { x: 12, top: 0, bottom: 0 },
    trapezoid: { x: 12, top: 0, bottom: 0 },
    flag: { x: 12, top: 0, bottom: 0 },
    document: { x: 4, top: 4, bottom: 0 },
    stack: { x: 6, top: 6, bottom: 0 },
  };

/** The side of a sign, with the gap beside it, in pixels. */
export const SIGN_WIDTH = 22;

/** A node with its text in lines, and the room that it needs. */
export function sizeNode(node: GraphNode): SizedNode {
  const { outline, sign } = SHAPES[node.shape];
  const inset = INSETS[outline];
  const lines = [
    ...wrapped(node.label.trim() === '' ? '–' : node.label, 'name', NODE_TEXT, 3),
    ...(node.sublabel ?? '').split('\n').flatMap((line) => wrapped(line, 'detail', NODE_TEXT, 2)),
    ...wrapped(nodeRemarks(node), 'remark', NODE_TEXT, 3),
  ];
  const text = extent(lines);
  const signRoom = sign === undefined ? 0 : 2 * SIGN_WIDTH;
  return {
    node,
    lines,
    width: Math.max(NARROWEST, Math.ceil(text.width + signRoom + 2 * (PADDING.x + inset.x))),
    height: Math.ceil(text.height + 2 * PADDING.y + inset.top + inset.bottom),
  };
}

/** What stands at an arrow; undefined where it is nothing. */
export function sizeEdge(edge: GraphEdge): SizedText | undefined {
  const lines = [
    ...(edge.label ?? '').split('\n').flatMap((line) => wrapped(line, 'detail', EDGE_TEXT, 3)),
    ...wrapped(edgeRemarks(edge), 'remark', EDGE_TEXT, 3),
  ];
  if (lines.length === 0) return undefined;
  const text = extent(lines);
  return { lines, width: Math.ceil(text.width) + 10, height: text.height + 6 };
}

function wrapped(text: string, kind: LineKind, width: number, lines: number): TextLine[] {
  // Where a line breaks, the dot between two remarks says nothing any more.
  return wrapText(text, { ...LINE_STYLES[kind], width, lines }).map((line) => ({
    text: line.replace(/ ·$/, ''),
    kind,
  }));
}

function extent(lines: readonly TextLine[]): { width: number; height: number } {
  return {
    width: Math.max(0, ...lines.map(({ text, kind }) => textWidth(text, LINE_STYLES[kind]))),
    height: lines.reduce((sum, { kind }) => sum + LINE_STYLES[kind].height, 0),
  };
}
