import type { GraphNode, GraphView, Mark, NodeShape } from '../views/view.ts';
import { MARK_WORDS } from '../words/name-marks.ts';
import { BRACKETS } from './draw-node.ts';
import { escapeLabel } from './escape-label.ts';
import { classesOf, NODE_MARKS } from './palette.ts';

const SHAPE_WORDS: Readonly<Record<NodeShape, string>> = {
  system: 'system',
  record: 'system of record',
  stage: 'stage',
  entry: 'entry stage',
  recycle: 'recycle stage',
  won: 'won',
  lost: 'lost or disqualified',
  version: 'version',
  party: 'team, role, forum or person',
  data: 'data',
  work: 'work or channel',
  figure: 'goal, budget or figure',
  governance: 'definition, decision or rule',
  group: 'several, counted',
};

/** A small picture needs no legend: every node says in words what its look means. */
const SMALL = 8;

/** What the shapes and colours of a picture mean, as nodes of their own; none where everything looks alike. */
export function legendNodes({ nodes }: GraphView): GraphNode[] {
  if (nodes.length <= SMALL) return [];
  const used = new Set(nodes.flatMap(classesOf));
  const shapes = (Object.keys(SHAPE_WORDS) as NodeShape[]).filter((shape) => used.has(shape));
  const plain = shapes[0] as NodeShape;
  const marks = (Object.keys(NODE_MARKS) as Mark[]).filter((mark) => used.has(mark));
  return [
    ...(shapes.length < 2 ? [] : shapes).map(
      (shape): GraphNode => ({ id: `legend/${shape}`, label: SHAPE_WORDS[shape], shape, marks: [] }),
    ),
    ...marks.map((mark): GraphNode => ({ id: `legend/${mark}`, label: MARK_WORDS[mark], shape: plain, marks: [mark] })),
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
    const [open, close] = BRACKETS[shape] ?? ['["', '"]'];
    return `k${at + 1}${open}${escapeLabel(label)}${close}`;
  });
  const height = direction === 'LR' ? nodes.length : Math.ceil(nodes.length / Math.ceil(nodes.length / TALLEST));
  const chain = nodes.flatMap((_, at) =>
    (at + 1) % height === 0 || at === nodes.length - 1 ? [] : [`k${at + 1} ~~~ k${at + 2}`],
  );
  return ['subgraph legend["Legend"]', `direction ${direction}`, ...lines, 'end', ...chain];
}
