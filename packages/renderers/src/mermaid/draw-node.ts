import { nodeLines } from '../style/label-parts.ts';
import { type Outline, SHAPES } from '../style/shapes.ts';
import type { GraphNode, NodeShape } from '../views/view.ts';
import { escapeLabel } from './escape-label.ts';

/** How Mermaid writes an outline. It has no sheet of paper between brackets: that one is a plain box. */
const BRACKETS: Readonly<Record<Outline, readonly [string, string]>> = {
  box: ['["', '"]'],
  rounded: ['("', '")'],
  pill: ['(["', '"])'],
  cylinder: ['[("', '")]'],
  hexagon: ['{{"', '"}}'],
  slanted: ['[/"', '"/]'],
  trapezoid: ['[/"', '"\\]'],
  flag: ['>"', '"]'],
  document: ['["', '"]'],
  stack: ['[["', '"]]'],
};

export function bracketsOf(shape: NodeShape): readonly [string, string] {
  return BRACKETS[SHAPES[shape].outline];
}

/** A node of a flowchart, its name set bold. */
export function drawNode(node: GraphNode, name: string, longest: number): string {
  const [open, close] = bracketsOf(node.shape);
  const [title = '', ...others] = nodeLines(node).map((line) => escapeLabel(line, longest));
  return `${name}${open}\`${[`**${title}**`, ...others].join('<br/>')}\`${close}`;
}
