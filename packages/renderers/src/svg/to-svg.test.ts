import type { Compilation } from '@spandrel/compiler';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartViews } from '../../testing/chart-views.ts';
import { graphViews } from '../../testing/graph-views.ts';
import { readPicture } from '../../testing/read-picture.ts';
import { compileFiles, compileText, outspoken, readExample } from '../../testing/workspaces.ts';
import { findViews, graphOf, toSvg, views } from '../index.ts';
import type { GraphView, View } from '../views/view.ts';
import { listLegend } from './draw-legend.ts';

function textsOf(svg: string): string[] {
  return readPicture(svg).texts.map(({ text }) => text);
}

function viewsOf(name: string): View[] {
  return views(compileFiles(readExample(name), [outspoken]));
}

function stackMapOf(compilation: Compilation): View {
  return findViews('stack-map', views(compilation))[0] as View;
}

async function draw(view: View, options: Parameters<typeof toSvg>[1] = {}): Promise<string> {
  const svg = await toSvg(view, options);
  if (svg === undefined) throw new Error(`${view.id} is no picture.`);
  return svg;
}

test('any text gives a picture that is well-formed, and stays text', async () => {
  const elements = ['a', 'circle', 'desc', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title'];
  await fc.assert(
    fc.asyncProperty(fc.oneof(graphViews, chartViews), async (view) => {
      const parsed = readPicture(await draw(view, { hrefOf: () => view.title, hrefOfView: () => view.title }));
      expect([...parsed.elements].filter((name) => !elements.includes(name))).toEqual([]);
      expect(parsed.links.filter((link) => /^\s*(javascript|data|vbscript|file):/i.test(link))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('markup in a name shows as it was written', async () => {
  const view = stackMapOf(compileText('systems: {a: {name: "<script> & ]]> \\"quoted\\""}}'));
  const svg = await draw(view);
  expect(textsOf(svg).join(' ')).toContain('<script> & ]]> "quoted"');
  expect(svg).not.toContain('<script');
});

test('the same view gives the same bytes, whatever was drawn before', async () => {
  const pictures = viewsOf('brand-group/before').filter(({ kind }) => kind !== 'table');
  const forwards = new Map<string, string>();
  for (const view of pictures) forwards.set(view.id, await draw(view));
  for (const view of [...viewsOf('brand-group/before')].reverse()) {
    if (view.kind !== 'table') expect(await draw(view), view.id).toBe(forwards.get(view.id));
  }
});

test('a table is no picture', async () => {
  const [table] = viewsOf('b2b-22-platforms/before').filter(({ kind }) => kind === 'table') as [View];
  expect(await toSvg(table)).toBeUndefined();
});

test('by default the reader’s setting decides on light or dark, and paper is light', async () => {
  const [view] = viewsOf('product-launch/before').filter(graphOf) as [View];
  expect(await draw(view)).toContain('@media screen and (prefers-color-scheme:dark)');
  const [light, dark] = [await draw(view, { theme: 'light' }), await draw(view, { theme: 'dark' })];
  expect(light).not.toContain('@media');
  expect(dark).not.toContain('@media');
  expect(dark).not.toBe(light);
});

test('boxes lead where they are told to, unless that could do harm', async () => {
  const view = stackMapOf(compileText('systems: {a: {}, b: {}, c: {}, d: {}, e: {}}'));
  const targets: Record<string, string> = {
    'system/a': '../markdown/elements/system/a.md#x',
    'system/b': 'javascript:alert(1)',
    'system/c': 'https://example.com/?a=1&b="2"',
    'system/d': '//example.com',
  };
  const svg = await draw(view, { hrefOf: (address) => targets[address] });
  expect(readPicture(svg).links).toEqual(['../markdown/elements/system/a.md#x', 'https://example.com/?a=1&b="2"']);
  expect(svg).toContain('role="group"');
  expect(await draw(view)).toContain('role="img"');
});

test('bars and points lead to what they are about, and are found by it', async () => {
  const all = viewsOf('brand-group/before');
  const [portfolio] = all.filter(({ kind }) => kind === 'quadrant') as [View];
  const svg = await draw(portfolio, { hrefOf: (address) => `${address}.md` });
  expect(readPicture(svg).links).toEqual(['channel/live-shopping.md', 'channel/sms.md']);
  expect(findViews('channel/live-shopping', all).map(({ id }) => id)).toContain('channel-portfolio');
});

test('title, description, what stands for what and what is missing are told beside the drawing', async () => {
  const view = viewsOf('mid-market-saas/before').find(({ id }) => id === 'data-flows') as GraphView;
  const svg = await draw({ ...view, hidden: [{ count: 2, what: 'retired systems' }] });
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining(['Data flows', 'by hand', 'unwatched', 'warnings found', 'Not drawn: 2 retired systems.']),
  );
  expect(svg).toMatch(/aria-labelledby="data-flows-title data-flows-desc"><title id="data-flows-title">Data flows</);
});

test('a very long name is cut in the box and whole in the tooltip', async () => {
  const name = `begin ${'very '.repeat(2000)}end`;
  const view = stackMapOf(compileText(`systems: {a: {name: "${name}"}}`));
  const svg = await draw(view);
  expect(textsOf(svg).find((text) => text.startsWith('very'))).toMatch(/^very [very ]*/);
  expect(textsOf(svg).some((text) => text.endsWith('…'))).toBe(true);
  expect(svg).toContain(name);
});

test('a name means its view, the views about it, or those that show it', () => {
  const all = viewsOf('b2b-22-platforms/before');
  const ids = (name: string): string[] => findViews(name, all).map(({ id }) => id);
  expect(ids('data-flows')).toEqual(['data-flows']);
  expect(ids('entity/lead')).toEqual(['data-flows-lead']);
  expect(ids('lifecycle/demand')).toEqual(['lifecycle-demand']);
  expect(ids('stage/demand.mql')).toEqual(['lifecycle-demand']);
  expect(ids('definition/mql')).toEqual(['definition-history']);
  expect(ids('system/salesforce')).toEqual([
    'stack-map',
    'stack-map-by-owner',
    'data-flows',
    'data-flows-consent',
    'data-flows-lead',
    'metric-lineage',
  ]);
  expect(ids('system/none')).toEqual([]);
});

test('the legend tells each look once, and what means the same stands together', () => {
  const words = (name: string, id: string): string[] =>
    viewsOf(name).flatMap((view) =>
      (view.id === id && view.kind === 'graph' ? listLegend(view) : []).map((e) => e.words),
    );
  expect(words('brand-group/before', 'workflow-daylily-toolkit')).toEqual([
    'step',
    'review, approval or check',
    'critical path',
    'feedback',
  ]);
  expect(words('brand-group/before', 'consent-reach-email-emea')).toEqual([
    'keeps the consent',
    'sends',
    'takes opt-outs',
    'by hand, too late',
    'by hand',
    'warnings found',
  ]);
});
