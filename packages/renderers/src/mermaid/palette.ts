import { edgeStyle, MARKS, SEVERITY_BORDERS } from '../style/marks.ts';
import { SHAPES } from '../style/shapes.ts';
import { LINES, type Theme, TONES, type Tone } from '../style/tones.ts';
import type { GraphEdge, Mark, NodeShape } from '../views/view.ts';

/** The style of a class of nodes, as Mermaid writes it. */
export function cssOfClass(name: string, theme: Theme): string {
  const border = SEVERITY_BORDERS[name as 'error' | 'warning'];
  if (border) return `stroke:${LINES[border.colour][theme]},stroke-width:${border.width}px`;
  const { tone, dashed = false } = MARKS[name as Mark]?.node ?? { tone: SHAPES[name as NodeShape].tone };
  return cssOfTone(tone, theme, dashed);
}

export function cssOfTone(tone: Tone, theme: Theme, dashed = false): string {
  const { fill, stroke, text } = TONES[tone][theme];
  return `fill:${fill},stroke:${stroke},color:${text},stroke-width:1.5px${dashed ? ',stroke-dasharray:5 4' : ''}`;
}

/** The style of an arrow; undefined where it has none of its own. */
export function cssOfEdge(edge: GraphEdge, theme: Theme): string | undefined {
  const style = edgeStyle(edge);
  if (!style) return undefined;
  const dash = style.dash === undefined ? '' : `,stroke-dasharray:${style.dash}`;
  return `stroke:${LINES[style.colour][theme]},stroke-width:${style.width}px${dash}`;
}
