import type { GraphNode, NodeShape } from '../views/view.ts';
import { escapeLabel } from './escape-label.ts';
import { nodeLines } from './label-parts.ts';

/** Kinds are told apart by shape: what is not named here is a plain box. */
export const BRACKETS: Readonly<Partial<Record<NodeShape, readonly [string, string]>>> = {
  system: ['("', '")'],
  record: ['[("', '")]'],
  entry: ['(["', '"])'],
  won: ['(["', '"])'],
  lost: ['(["', '"])'],
  group: ['[["', '"]]'],
  party: ['(["', '"])'],
  data: ['[/"', '"/]'],
  work: ['{{"', '"}}'],
  figure: ['[/"', '"\\]'],
  governance: ['>"', '"]'],
};

/** A node of a flowchart, its name set bold. */
export function drawNode(node: GraphNode, name: string, longest: number): string {
  const [open, close] = BRACKETS[node.shape] ?? ['["', '"]'];
  const [title = '', ...others] = nodeLines(node).map((line) => escapeLabel(line, longest));
  return `${name}${open}\`${[`**${title}**`, ...others].join('<br/>')}\`${close}`;
}
