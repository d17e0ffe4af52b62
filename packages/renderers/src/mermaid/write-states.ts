import { edgeText, nodeLines } from '../style/label-parts.ts';
import type { Theme } from '../style/tones.ts';
import type { GraphNode, GraphView } from '../views/view.ts';
import { escapeLines } from './escape-label.ts';
import { writeClasses } from './write-classes.ts';
import { writeHeader } from './write-header.ts';
import { notesOf } from './write-notes.ts';

const ENDS: ReadonlySet<string> = new Set(['won', 'lost']);

/** A lifecycle as a state machine; labels no longer than stated. */
export function writeStates(view: GraphView, longest: number, theme: Theme): string[] {
  const names = new Map(view.nodes.map(({ id }, at) => [id, `s${at + 1}`]));
  const nameOf = ({ id }: Pick<GraphNode, 'id'>): string => names.get(id) as string;
  const [last] = view.nodes.slice(-1);
  return [
    ...writeHeader('stateDiagram-v2', view, theme),
    `direction ${view.direction}`,
    ...view.nodes.map((node) => `state "${escapeLines(nodeLines(node), longest)}" as ${nameOf(node)}`),
    ...view.nodes.filter(({ shape }) => shape === 'entry').map((node) => `[*] --> ${nameOf(node)}`),
    ...view.edges.flatMap((edge) => {
      const [from, to] = [names.get(edge.from), names.get(edge.to)];
      if (from === undefined || to === undefined) return [];
      const text = edgeText(edge);
      return [`${from} --> ${to}${text.length === 0 ? '' : ` : ${escapeLines(text, Math.min(longest, 60))}`}`];
    }),
    ...view.nodes.filter(({ shape }) => ENDS.has(shape)).map((node) => `${nameOf(node)} --> [*]`),
    ...notesOf(view).map((lines) => `note right of ${last ? nameOf(last) : ''} : ${escapeLines(lines, 120)}`),
    ...writeClasses(view.nodes, nameOf, theme),
  ];
}
