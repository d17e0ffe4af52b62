import { groupBy } from '@spandrel/compiler';
import { classesOf, lookOf, MARKS, NODE_MARKS, shownMark } from '../style/marks.ts';
import { SHAPES } from '../style/shapes.ts';
import type { GraphNode, GraphView, Mark, NodeShape } from '../views/view.ts';
import { BADGE_HEIGHT, badgesWidth, drawBadges } from './draw-badges.ts';
import { drawArrow } from './draw-edge.ts';
import { nodeClasses } from './draw-node.ts';
import { drawOutline, drawSign } from './draw-outline.ts';
import { element } from './write-xml.ts';

/** What a sign of the picture looks like, drawn with its left at a point of the line’s middle, and what it means. */
export interface LegendEntry {
  readonly words: string;
  /** In pixels. */
  readonly width: number;
  readonly draw: (x: number, y: number) => string;
}

/** The width of a sample, in pixels, and of the gap between two that mean the same. */
export const SAMPLE = 28;
const GAP = 5;

/** The shapes, marks and numbers that this picture has, each with a sample; nothing where all boxes and arrows look alike. */
export function listLegend({ nodes, edges }: GraphView): LegendEntry[] {
  const used = new Set(nodes.flatMap(classesOf));
  const shapes = (Object.keys(SHAPES) as NodeShape[]).filter((shape) => used.has(shape));
  const lines = new Set(edges.map(shownMark));
  const looks = [
    ...groupBy(
      NODE_MARKS.filter((mark) => used.has(mark)),
      lookOf,
    ).values(),
  ];
  const bare = (Object.keys(MARKS) as Mark[]).filter(
    (mark) => lines.has(mark) && !looks.some((alike) => isShared(alike, mark)),
  );
  const errors = nodes.some(({ findings }) => (findings?.error ?? 0) > 0);
  const warnings = nodes.some(({ findings }) => (findings?.warning ?? 0) > 0);
  return [
    ...(shapes.length > 1 ? shapes : []).map((shape) => sampleNode(SHAPES[shape].words, { shape, marks: [] })),
    ...looks.map((alike) => sampleMarks(alike, nodes, lines)),
    ...bare.map(sampleArrow),
    ...(errors ? [sampleBadge('errors found', { error: 1, warning: 0, info: 0 })] : []),
    ...(warnings ? [sampleBadge('warnings found', { error: 0, warning: 1, info: 0 })] : []),
  ];
}

/** Marks that look alike on a box, on one that has them; beside it the arrow that means the same. */
function sampleMarks(
  alike: readonly Mark[],
  nodes: readonly GraphNode[],
  lines: ReadonlySet<Mark | undefined>,
): LegendEntry {
  const marked = nodes.find(({ marks }) => alike.some((mark) => marks.includes(mark)));
  const box = sampleNode(alike.map((mark) => MARKS[mark].words).join(', '), {
    shape: marked?.shape ?? 'system',
    marks: alike.slice(0, 1),
  });
  const [shared] = alike.filter((mark) => isShared(alike, mark) && lines.has(mark));
  return shared === undefined ? box : beside(box, sampleArrow(shared));
}

/** Whether a box and an arrow that look so mean the very same. */
function isShared(alike: readonly Mark[], mark: Mark): boolean {
  return alike.length === 1 && alike[0] === mark;
}

function beside(first: LegendEntry, second: LegendEntry): LegendEntry {
  const next = first.width + GAP;
  return {
    words: first.words,
    width: next + second.width,
    draw: (x, y) => first.draw(x, y) + second.draw(x + next, y),
  };
}

function sampleNode(words: string, looks: Pick<GraphNode, 'shape' | 'marks'>): LegendEntry {
  const { outline, sign } = SHAPES[looks.shape];
  return {
    words,
    width: SAMPLE,
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
  return {
    words: MARKS[mark].words,
    width: SAMPLE,
    draw: (x, y) => drawArrow(points(x, y), { style: MARKS[mark].edge }),
  };
}

function sampleBadge(words: string, counts: NonNullable<GraphNode['findings']>): LegendEntry {
  return { words, width: badgesWidth(counts), draw: (x, y) => drawBadges(counts, { x, y: y - BADGE_HEIGHT / 2 }) };
}
