import { edgeText } from '../style/label-parts.ts';
import type { Theme } from '../style/tones.ts';
import { framesOf } from '../views/frames-of.ts';
import type { GraphEdge, GraphNode, GraphView } from '../views/view.ts';
import { arrangeColumns } from './arrange-columns.ts';
import { drawNode } from './draw-node.ts';
import { escapeLabel, escapeLines } from './escape-label.ts';
import { cssOfEdge, cssOfTone } from './palette.ts';
import { writeClasses, writeNoteClass } from './write-classes.ts';
import { writeHeader } from './write-header.ts';
import { legendNodes, writeLegend } from './write-legend.ts';
import { notesOf } from './write-notes.ts';

/** Mermaid draws no more than 500 arrows, the invisible ones included. */
const MOST_EDGES = 380;

/** A graph as a flowchart; labels no longer than stated. */
export function writeFlowchart(view: GraphView, longest: number, theme: Theme): string[] {
  const names = new Map(view.nodes.map(({ id }, at) => [id, `n${at + 1}`]));
  const legend = legendNodes(view);
  for (const [at, { id }] of legend.entries()) names.set(id, `k${at + 1}`);
  const nameOf = ({ id }: Pick<GraphNode, 'id'>): string => names.get(id) as string;
  const edges = view.edges.filter(({ from, to }) => names.has(from) && names.has(to));
  const drawn = edges.slice(0, MOST_EDGES);
  const notes = notesOf(view, edges.length - drawn.length);
  // Mermaid sets frames that nothing connects from the last to the first.
  const framed = [...framesOf(view)].reverse();
  return [
    ...writeHeader(`flowchart ${view.direction}`, view, theme),
    ...writeFrames(framed, view, nameOf, longest),
    ...view.nodes
      .filter(({ group }) => !framed.some(({ id }) => id === group))
      .map((node) => drawNode(node, nameOf(node), longest)),
    ...drawn.map((edge) => writeEdge(edge, names, longest)),
    ...drawn.flatMap((edge, at) => writeEdgeStyle(edge, at, theme)),
    ...(view.notation === 'map' ? arrangeColumns(view, nameOf) : []),
    ...notes.map((lines, at) => `note${at + 1}["${escapeLines(lines, 400)}"]`),
    ...writeLegend(legend, view.notation === 'rows' ? 'LR' : 'TB'),
    ...writeClasses([...view.nodes, ...legend], nameOf, theme),
    ...writeNoteClass(
      notes.map((_, at) => `note${at + 1}`),
      theme,
    ),
    ...[...framed.map((_, at) => `g${at + 1}`), ...(legend.length > 0 ? ['legend'] : [])].map(
      (name) => `style ${name} ${cssOfTone('frame', theme)}`,
    ),
  ];
}

function writeFrames(
  frames: readonly { id: string; label: string }[],
  view: GraphView,
  nameOf: (node: GraphNode) => string,
  longest: number,
): string[] {
  return frames.flatMap(({ id, label }, at) => [
    `subgraph g${at + 1}["${escapeLabel(label, longest)}"]`,
    `direction ${view.direction}`,
    ...view.nodes.filter(({ group }) => group === id).map((node) => drawNode(node, nameOf(node), longest)),
    'end',
  ]);
}

function writeEdge(edge: GraphEdge, names: ReadonlyMap<string, string>, longest: number): string {
  const text = edgeText(edge);
  const label = text.length === 0 ? '' : `|"${escapeLines(text, Math.min(longest, 48))}"|`;
  return `${names.get(edge.from)} ${edge.both ? '<-->' : '-->'}${label} ${names.get(edge.to)}`;
}

function writeEdgeStyle(edge: GraphEdge, at: number, theme: Theme): string[] {
  const css = cssOfEdge(edge, theme);
  return css === undefined ? [] : [`linkStyle ${at} ${css}`];
}
