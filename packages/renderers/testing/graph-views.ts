import fc from 'fast-check';
import { MARKS } from '../src/style/marks.ts';
import { SHAPES } from '../src/style/shapes.ts';
import type { GraphEdge, GraphNode, GraphView, Mark, NodeShape } from '../src/views/view.ts';
import { hostile } from './hostile-text.ts';

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('CRM', 'Marketing automation', 'A name of several words') },
  hostile,
);
const marks = fc.subarray(Object.keys(MARKS) as Mark[], { maxLength: 3 });
const GROUPS = ['one', 'two', 'three'];

const node = fc.record(
  {
    label: text,
    sublabel: text,
    shape: fc.constantFrom(...(Object.keys(SHAPES) as NodeShape[])),
    group: fc.constantFrom(...GROUPS),
    marks,
    severity: fc.constantFrom('error', 'warning', 'info'),
    findings: fc.record({ error: fc.nat(200), warning: fc.nat(20), info: fc.nat(3) }),
  },
  { requiredKeys: ['label', 'shape', 'marks'] },
);

const edge = fc.record(
  { from: fc.nat(11), to: fc.nat(11), both: fc.constant(true), label: text, marks },
  { requiredKeys: ['from', 'to', 'marks'] },
);

/** Graphs of every notation with anything in them: loops, parallel arrows, nodes that nothing connects, long texts. */
export const graphViews: fc.Arbitrary<GraphView> = fc
  .record({
    title: text,
    description: text,
    notation: fc.constantFrom('flow', 'states', 'map', 'rows'),
    direction: fc.constantFrom('LR', 'TB'),
    nodes: fc.array(node, { minLength: 1, maxLength: 12 }),
    edges: fc.array(edge, { maxLength: 16 }),
    label: text,
  })
  .map(({ nodes, edges, label, ...facts }): GraphView => {
    return {
      ...facts,
      kind: 'graph',
      id: 'any',
      area: 'martech-data',
      tables: [],
      nodes: nodes.map((drawn, at): GraphNode => ({ ...drawn, id: `node/${at}` })),
      groups: GROUPS.map((id) => ({ id, label })),
      edges: edges
        .filter(({ from, to }) => from < nodes.length && to < nodes.length)
        .map((drawn): GraphEdge => ({ ...drawn, from: `node/${drawn.from}`, to: `node/${drawn.to}` })),
      hidden: [{ count: 2, what: label }],
      parts: [{ id: 'any.part', title: label }],
    };
  });
