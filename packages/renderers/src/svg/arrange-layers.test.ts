import { expect, test } from 'vitest';
import { compileFiles, readExample } from '../../testing/workspaces.ts';
import { findViews, views } from '../index.ts';
import type { GraphView } from '../views/view.ts';
import { layOut } from './draw-graph.ts';
import { type Layout, slideWidth } from './layout.ts';

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

test('a long chain of steps goes on in a new row, so that a slide holds it', async () => {
  const layout = await layOutView('production-system/before', 'workflow-campaign-production');
  expect(slideWidth(layout)).toBeLessThan(1200);
  expect(new Set(layout.nodes.map(({ x }) => Math.round(x))).size).toBeGreaterThan(2);
});
