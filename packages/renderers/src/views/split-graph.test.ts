import { expect, test } from 'vitest';
import { parseMermaid } from '../../testing/parse-mermaid.ts';
import { compileText } from '../../testing/workspaces.ts';
import { toMermaid, views } from '../index.ts';
import type { GraphView, View } from './view.ts';

const CATEGORIES = ['crm', 'search-ads', 'cms', 'warehouse', 'email', 'unheard-of'];

function largeStack(count: number): View[] {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const systems = numbers.map((at) => `  s${at}: {category: ${CATEGORIES[at % CATEGORIES.length]}}`);
  const flows = numbers.map((at) => `  f${at}: {from: s${at}, to: s${(at * 7 + 1) % count}, carries: {e: "*"}}`);
  return views(compileText(['systems:', ...systems, 'entities: {e: {}}', 'flows:', ...flows].join('\n')));
}

function graph(all: readonly View[], id: string): GraphView {
  return all.find((view) => view.id === id) as GraphView;
}

test('a view of up to 60 nodes stays whole', () => {
  expect(graph(largeStack(60), 'stack-map').parts).toEqual([]);
});

test('a larger one is split into an overview and parts in which every node stands once', async () => {
  const all = largeStack(300);
  for (const id of ['stack-map', 'data-flows']) {
    const overview = graph(all, id);
    const parts = overview.parts.map((part) => graph(all, part.id));
    const shown = parts.flatMap(({ nodes }) => nodes.filter(({ shape }) => shape !== 'group').map((node) => node.id));
    expect(shown).toHaveLength(300);
    expect(new Set(shown).size).toBe(300);
    expect(overview.nodes.map(({ sublabel }) => sublabel)).toContain('50 systems');
    for (const view of [overview, ...parts]) {
      expect(view.nodes.length).toBeLessThanOrEqual(60);
      await parseMermaid(toMermaid(view) ?? '');
    }
  }
});

test('no flow is lost between overview and parts', () => {
  const all = largeStack(300);
  const overview = graph(all, 'data-flows');
  const across = overview.edges.reduce((sum, { label }) => sum + Number.parseInt(label ?? '0', 10), 0);
  expect(across).toBeGreaterThan(0);
  expect(across).toBeLessThanOrEqual(300);
});

test('a large lineage has an overview of figures, and a part for each report', async () => {
  const numbers = Array.from({ length: 30 }, (_, at) => at);
  const all = views(
    compileText(
      [
        'teams: {a: {}, b: {}}',
        'roles: {x: {team: a}, y: {team: b}}',
        'systems: {crm: {}}',
        'entities: {lead: {systemOfRecord: crm, fields: {amount: {}}}}',
        'metrics:',
        ...numbers.map((at) => `  m${at}: {owner: x, formula: sum, inputs: [lead.amount], computedIn: crm}`),
        'reports:',
        ...numbers.map((at) => `  r${at}: {owner: y, metrics: [m${at}], certified: true}`),
      ].join('\n'),
    ),
  );
  const overview = graph(all, 'metric-lineage');
  expect(overview.nodes).toHaveLength(60);
  expect(overview.parts).toHaveLength(30);
  expect(overview.parts[0]).toEqual({ id: 'metric-lineage.report-r0', title: 'Metric lineage: r0' });
  for (const { id } of overview.parts) expect(graph(all, id).nodes.map(({ shape }) => shape)).toHaveLength(4);
});
