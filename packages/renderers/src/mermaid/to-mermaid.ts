import type { Theme } from '../style/tones.ts';
import { graphOf } from '../views/graph-of.ts';
import type { GraphView, View } from '../views/view.ts';
import { writeCalendar } from './write-calendar.ts';
import { writeFlowchart } from './write-flowchart.ts';
import { writeQuadrant } from './write-quadrant.ts';
import { writeShares } from './write-shares.ts';
import { writeStates } from './write-states.ts';

/** Mermaid draws no text longer than 50,000 characters unless its host says otherwise. */
const LONGEST_TEXT = 48_000;
/** How long labels may be; the first that keeps the text short enough is used. */
const LABEL_LENGTHS = [80, 40, 20, 8];

/**
 * A view as the text of a Mermaid diagram; undefined for a table, which is no picture. Code hosts show the light colours on
 * their dark pages, too: the dark ones are for pictures.
 */
export function toMermaid(view: View, theme: Theme = 'light'): string | undefined {
  if (view.kind === 'table') return undefined;
  const earlier = LIGHT.get(view);
  if (earlier !== undefined && theme === 'light') return earlier;
  const text = writeText(view, theme);
  if (theme === 'light') LIGHT.set(view, text);
  return text;
}

/** Documents and site both ask for the same diagrams; a view never changes. */
const LIGHT = new WeakMap<View, string>();

function writeText(view: Exclude<View, { kind: 'table' }>, theme: Theme): string {
  let text = '';
  for (const longest of LABEL_LENGTHS) {
    const [header = '', type = '', ...lines] = write(view, longest, theme);
    text = `${[header, type, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
    if (text.length <= LONGEST_TEXT) break;
  }
  return text;
}

function write(view: Exclude<View, { kind: 'table' }>, longest: number, theme: Theme): string[] {
  if (view.kind === 'shares') return writeShares(view, longest, theme);
  if (view.kind === 'quadrant') return writeQuadrant(view, longest, theme);
  if (view.kind === 'calendar') return writeCalendar(view, longest, theme);
  const graph = graphOf(view) as GraphView;
  return graph.notation === 'states' ? writeStates(graph, longest, theme) : writeFlowchart(graph, longest, theme);
}
