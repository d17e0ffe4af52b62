import { expect, test } from 'vitest';
import { compileFiles, readExample } from '../../testing/workspaces.ts';
import { findViews, views } from '../index.ts';
import type { GraphView } from '../views/view.ts';
import { layOut } from './draw-graph.ts';
import type { Layout, PlacedEdge, Rect } from './layout.ts';
import { wayOf } from './way-of.ts';

async function layOutView(example: string, id: string): Promise<Layout> {
  const [view] = findViews(id, views(compileFiles(readExample(example))));
  return layOut(view as GraphView);
}

/** The names in boxes, from top to bottom. */
function readDown({ nodes }: Layout): string[] {
  return [...nodes].sort((a, b) => a.y - b.y).map(({ node }) => node.label);
}

test('work begins at the top, and what leads back leads up', async () => {
  const layout = await layOutView('brand-group/before', 'workflow-daylily-toolkit');
  expect(readDown(layout)).toEqual(['Brief', 'Create', 'Adapt to the markets', 'Approve', 'Publish', 'Measure']);
  const [back] = layout.edges.filter(({ edge }) => edge.marks.includes('feedback'));
  expect(back?.points.at(0)?.y).toBeGreaterThan(back?.points.at(-1)?.y ?? Number.POSITIVE_INFINITY);
});

test('parts that nothing connects stand side by side', async () => {
  const layout = await layOutView('brand-group/after', 'automation-triggers');
  expect(layout.nodes).toHaveLength(18);
  expect(layout.width / layout.height).toBeGreaterThan(1.2);
});

test('the longest way of a workflow is a straight line', async () => {
  const { nodes } = await layOutView('b2b-22-platforms/before', 'workflow-campaign');
  const critical = nodes.filter(({ node }) => node.marks.includes('critical'));
  expect(critical.map(({ node }) => node.label)).toEqual(['Brief', 'Create', 'Approve', 'Publish']);
  expect(new Set(critical.map(({ x, width }) => Math.round(x + width / 2))).size).toBe(1);
});

test('what stands at an arrow is on the arrow, and hides no other', async () => {
  const { edges } = await layOutView('b2b-22-platforms/before', 'data-flows');
  const labelled = edges.flatMap((edge) => (edge.label ? [{ ...edge, label: edge.label }] : []));
  const onTheirOwn = labelled.filter((edge) => crosses(edge, edge.label));
  expect(onTheirOwn.length / labelled.length).toBeGreaterThan(0.8);
  const hidden = onTheirOwn.flatMap(({ edge, label }) => edges.filter((o) => o.edge !== edge && crosses(o, label)));
  expect(hidden).toEqual([]);
});

test('where arrows are very many, what stands at them is still on no box', async () => {
  const view = findViews('data-flows', views(compileFiles(readExample('b2b-22-platforms/before'))))[0] as GraphView;
  const ids = view.nodes.map(({ id }) => id);
  const edges = ids.flatMap((from, at) =>
    ids.slice(at + 1, at + 10).map((to) => ({ from, to, label: 'Lead', marks: [] })),
  );
  const layout = await layOut({ ...view, edges });
  expect(edges.length).toBeGreaterThan(150);
  expect(layout.edges.filter(({ label }) => label !== undefined)).toHaveLength(edges.length);
  const onBoxes = layout.edges.filter(({ label }) => label && layout.nodes.some((box) => overlaps(label, box)));
  expect(onBoxes).toEqual([]);
});

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function crosses(edge: PlacedEdge, { x, y, width, height }: Rect): boolean {
  return wayOf(edge).some((point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height);
}
