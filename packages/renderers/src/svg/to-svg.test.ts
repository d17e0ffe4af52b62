import type { Compilation } from '@spandrel/compiler';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { graphViews } from '../../testing/graph-views.ts';
import { compileFiles, compileText, outspoken, readExample } from '../../testing/workspaces.ts';
import { findViews, graphOf, toSvg, views } from '../index.ts';
import type { GraphView, View } from '../views/view.ts';
import { listLegend } from './draw-legend.ts';

interface Parsed {
  readonly texts: readonly string[];
  readonly elements: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** The visible texts, the elements and the links of a picture; throws where it isn’t well-formed. */
function parse(svg: string): Parsed {
  const texts: string[] = [];
  const elements = new Set<string>();
  const links: string[] = [];
  const parser = new SaxesParser();
  const open: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    elements.add(name);
    if (name === 'text') texts.push('');
    if (name === 'a') links.push(String(attributes.href));
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (content) => {
    if (open.at(-1) === 'text') texts[texts.length - 1] += content;
  });
  parser.write(svg).close();
  return { texts, elements, links };
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
  const elements = ['a', 'desc', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title'];
  await fc.assert(
    fc.asyncProperty(graphViews, async (view) => {
      const parsed = parse(await draw(view, { hrefOf: () => view.title, hrefOfView: () => view.title }));
      expect([...parsed.elements].filter((name) => !elements.includes(name))).toEqual([]);
      expect(parsed.links.filter((link) => /^\s*(javascript|data|vbscript|file):/i.test(link))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('markup in a name shows as it was written', async () => {
  const view = stackMapOf(compileText('systems: {a: {name: "<script> & ]]> \\"quoted\\""}}'));
  const svg = await draw(view);
  expect(parse(svg).texts.join(' ')).toContain('<script> & ]]> "quoted"');
  expect(svg).not.toContain('<script');
});

test('the same view gives the same bytes, whatever was drawn before', async () => {
  const pictures = viewsOf('b2b-22-platforms/before').filter(graphOf);
  const forwards = new Map<string, string>();
  for (const view of pictures) forwards.set(view.id, await draw(view));
  for (const view of [...viewsOf('b2b-22-platforms/before')].reverse()) {
    if (graphOf(view)) expect(await draw(view), view.id).toBe(forwards.get(view.id));
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
  expect(parse(svg).links).toEqual(['../markdown/elements/system/a.md#x', 'https://example.com/?a=1&b="2"']);
  expect(svg).toContain('role="group"');
  expect(await draw(view)).toContain('role="img"');
});

test('title, description, what stands for what and what is missing are told beside the drawing', async () => {
  const view = viewsOf('mid-market-saas/before').find(({ id }) => id === 'data-flows') as GraphView;
  const svg = await draw({ ...view, hidden: [{ count: 2, what: 'retired systems' }] });
  expect(parse(svg).texts).toEqual(
    expect.arrayContaining(['Data flows', 'by hand', 'unwatched', 'warnings found', 'Not drawn: 2 retired systems.']),
  );
  expect(svg).toMatch(/aria-labelledby="data-flows-title data-flows-desc"><title id="data-flows-title">Data flows</);
});

test('a very long name is cut in the box and whole in the tooltip', async () => {
  const name = `begin ${'very '.repeat(2000)}end`;
  const view = stackMapOf(compileText(`systems: {a: {name: "${name}"}}`));
  const svg = await draw(view);
  expect(parse(svg).texts.find((text) => text.startsWith('very'))).toMatch(/^very [very ]*/);
  expect(parse(svg).texts.some((text) => text.endsWith('…'))).toBe(true);
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
