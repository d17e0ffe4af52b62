import { groupBy } from '@spandrel/compiler';
import { classesOf, lookOf, MARKS, NODE_MARKS } from '../style/marks.ts';
import { SHAPES } from '../style/shapes.ts';
import type { GraphNode, GraphView, NodeShape } from '../views/view.ts';
import { bracketsOf } from './draw-node.ts';
import { escapeLabel } from './escape-label.ts';

/** A small picture needs no legend: every node says in words what its look means. */
const SMALL = 8;

/** What the shapes and colours of a picture mean, as nodes of their own; none where everything looks alike. */
export function legendNodes({ nodes }: GraphView): GraphNode[] {
  if (nodes.length <= SMALL) return [];
  const used = new Set(nodes.flatMap(classesOf));
  const shapes = (Object.keys(SHAPES) as NodeShape[]).filter((shape) => used.has(shape));
  const plain = shapes[0] as NodeShape;
  const marks = NODE_MARKS.filter((mark) => used.has(mark));
  return [
    ...(shapes.length < 2 ? [] : shapes).map(
      (shape): GraphNode => ({ id: `legend/${shape}`, label: SHAPES[shape].words, shape, marks: [] }),
    ),
    ...[...groupBy(marks, (mark) => lookOf(mark)).values()].map(
      (alike): GraphNode => ({
        id: `legend/${alike[0]}`,
        label: alike.map((mark) => MARKS[mark].words).join(', '),
        shape: nodes.find((node) => alike.some((mark) => node.marks.includes(mark)))?.shape ?? plain,
        marks: alike.slice(0, 1),
      }),
    ),
    ...(used.has('warning')
      ? [{ id: 'legend/warning', label: 'has a warning', shape: plain, marks: [], severity: 'warning' } as GraphNode]
      : []),
    ...(used.has('error')
      ? [{ id: 'legend/error', label: 'has an error', shape: plain, marks: [], severity: 'error' } as GraphNode]
      : []),
  ];
}

/** The most entries of a legend that stand below one another. */
const TALLEST = 4;

/** The legend in a frame, in the direction in which it takes the least room. */
export function writeLegend(nodes: readonly GraphNode[], direction: 'LR' | 'TB'): string[] {
  if (nodes.length === 0) return [];
  const lines = nodes.map(({ shape, label }, at) => {
    const [open, close] = bracketsOf(shape);
    return `k${at + 1}${open}${escapeLabel(label)}${close}`;
  });
  const height = direction === 'LR' ? nodes.length : Math.ceil(nodes.length / Math.ceil(nodes.length / TALLEST));
  const chain = nodes.flatMap((_, at) =>
    (at + 1) % height === 0 || at === nodes.length - 1 ? [] : [`k${at + 1} ~~~ k${at + 2}`],
  );
  return ['subgraph legend["Legend"]', `direction ${direction}`, ...lines, 'end', ...chain];
}
