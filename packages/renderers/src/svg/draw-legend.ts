import { classesOf, MARKS, NODE_MARKS, shownMark } from '../style/marks.ts';
import { SHAPES } from '../style/shapes.ts';
import type { GraphNode, GraphView, Mark, NodeShape } from '../views/view.ts';
import { BADGE_HEIGHT, drawBadges } from './draw-badges.ts';
import { drawArrow } from './draw-edge.ts';
import { nodeClasses } from './draw-node.ts';
import { drawOutline, drawSign } from './draw-outline.ts';
import { element } from './write-xml.ts';

/** What a sign of the picture looks like, drawn with its left at a point of the line’s middle, and what it means. */
export interface LegendEntry {
  readonly words: string;
  readonly draw: (x: number, y: number) => string;
}

/** The width of a sample, in pixels. */
export const SAMPLE = 28;

/** The shapes, marks and numbers that this picture has, each with a sample; nothing where all boxes and arrows look alike. */
export function listLegend({ nodes, edges }: GraphView): LegendEntry[] {
  const used = new Set(nodes.flatMap(classesOf));
  const shapes = (Object.keys(SHAPES) as NodeShape[]).filter((shape) => used.has(shape));
  const plain = shapes[0] ?? 'system';
  const lines = new Set(edges.map(shownMark));
  const errors = nodes.some(({ findings }) => (findings?.error ?? 0) > 0);
  const warnings = nodes.some(({ findings }) => (findings?.warning ?? 0) > 0);
  return [
    ...(shapes.length > 1 ? shapes : []).map((shape) => sampleNode(SHAPES[shape].words, { shape, marks: [] })),
    ...NODE_MARKS.filter((mark) => used.has(mark)).map((mark) =>
      sampleNode(MARKS[mark].words, { shape: plain, marks: [mark] }),
    ),
    ...(Object.keys(MARKS) as Mark[]).filter((mark) => lines.has(mark)).map(sampleArrow),
    ...(errors ? [sampleBadge('errors found', { error: 1, warning: 0, info: 0 })] : []),
    ...(warnings ? [sampleBadge('warnings found', { error: 0, warning: 1, info: 0 })] : []),
  ];
}

function sampleNode(words: string, looks: Pick<GraphNode, 'shape' | 'marks'>): LegendEntry {
  const { outline, sign } = SHAPES[looks.shape];
  return {
    words,
    draw: (x, y) =>
      element(
        'g',
        { class: nodeClasses({ id: '', label: '', ...looks }) },
        drawOutline(outline, { x, y: y - 8, width: SAMPLE, height: 16 }),
        sign === undefined ? '' : drawSign(sign, x + SAMPLE / 2, y),
      ),
  };
}

function sampleArrow(mark: Mark): LegendEntry {
  const points = (x: number, y: number) => [
    { x, y },
    { x: x + SAMPLE, y },
  ];
  return { words: MARKS[mark].words, draw: (x, y) => drawArrow(points(x, y), MARKS[mark].edge) };
}

function sampleBadge(words: string, counts: NonNullable<GraphNode['findings']>): LegendEntry {
  return { words, draw: (x, y) => drawBadges(counts, { x, y: y - BADGE_HEIGHT / 2 }) };
}
