import { type BaselineEntry, countByArea } from '@spandrel/compiler';
import { expect, test } from 'vitest';
import { findBrokenLinks } from '../testing/find-broken-links.ts';
import { compileFiles, compileText, exampleNames, outspoken, readExample } from '../testing/workspaces.ts';
import { renderDocuments } from './index.ts';

test.each(exampleNames())('every link of %s leads somewhere', (name) => {
  const documents = renderDocuments(compileFiles(readExample(name), [outspoken]), {
    pages: { 'stack/outspoken': '# Anything\n\nText.' },
  });
  expect(documents.size).toBeGreaterThan(10);
  expect([...documents.values()].some((text) => text.includes('](../'))).toBe(true);
  expect(findBrokenLinks(documents)).toEqual([]);
});

test('the same input gives the same bytes, in the order of paths', () => {
  const [name = ''] = exampleNames();
  const render = () => [...renderDocuments(compileFiles(readExample(name)), { pages: {} })];
  const paths = render().map(([path]) => path);
  expect(render()).toEqual(render());
  expect(paths).toEqual([...paths].sort());
});

test('a rule that fired has its page, and findings stand wherever they belong', () => {
  const compilation = compileText('systems: {crm: {name: CRM}}', [outspoken]);
  const documents = renderDocuments(compilation, { pages: { 'stack/outspoken': '# Outspoken\n\nWhy it speaks.' } });
  expect(documents.get('rules/stack/outspoken.md')).toContain('Why it speaks.');
  for (const path of ['findings.md', 'areas/martech-data.md', 'elements/system/crm.md', 'rules/stack/outspoken.md']) {
    expect(documents.get(path)).toContain('Said &#124; of &lt;b&gt;“CRM”&lt;/b&gt;.');
  }
  expect(documents.get('index.md')).toContain('| 1 | 0 | 1 | 0 | 0 |');
  expect(documents.get('views/stack-map.md')).toContain('1 warning');
});

test('a rule without a page of its own gets one from its findings', () => {
  const documents = renderDocuments(compileText('systems: {crm: {}}', [outspoken]), { pages: {} });
  expect(documents.get('rules/stack/outspoken.md')).toContain('Something has to be found.');
});

test('a workspace with nothing in it still has its first page', () => {
  const documents = renderDocuments(compileText(''), { pages: {} });
  expect([...documents.keys()]).toEqual(['findings.md', 'index.md']);
  expect(documents.get('index.md')).not.toContain('##');
});

test('the scorecard stands first, with links to what is not covered; what is long has a table of its own', () => {
  const systems = Array.from({ length: 10 }, (_, at) => `s${at}: {}`).join(', ');
  const documents = renderDocuments(compileText(`systems: {${systems}}\nchannels: {tv: {}}`), { pages: {} });
  const index = documents.get('index.md') ?? '';
  expect(index.indexOf('## Scorecard')).toBeLessThan(index.indexOf('## Areas'));
  expect(index).toContain(
    '| Strategy and planning | Elements with an owner | 0 of 1 (0 %) | [tv](elements/channel/tv.md) |',
  );
  expect(index).toContain('[s7](elements/system/s7.md) and 2 more |');
  expect(documents.get('views/scorecard.md')).toContain(
    '## Elements with an owner, martech and data: not covered\n\n| What | Address |\n| --- | --- |\n| [s0]',
  );
});

test('nothing is drawn where there is nothing to cover', () => {
  const page = renderDocuments(compileText('teams: {m: {}}'), { pages: {} }).get('views/scorecard.md');
  expect(page).toContain('Nothing is expected yet.');
  expect(page).toContain('| Governance | Governable elements with a decider | – |');
  expect(page).not.toContain('```mermaid');
});

test('no page has an empty section or a column with nothing in it', () => {
  const documents = renderDocuments(compileFiles(readExample('b2b-22-platforms/after'), [outspoken]), { pages: {} });
  for (const [path, text] of documents) {
    expect(text, path).not.toMatch(/^##+ [^\n]*\n+(#|$(?![\s\S]))/m);
    expect(text, path).not.toContain('undefined');
    expect(text, path).not.toContain('[object');
  }
});

test('a table of hundreds goes on at pages of its own, on which every link still leads somewhere', () => {
  const flows = Array.from({ length: 450 }, (_, at) => `f${at}: {from: a, to: b, carries: {lead: [email]}}`).join(', ');
  const workspace = compileText(
    `systems: {a: {}, b: {}}\nentities: {lead: {fields: {email: {}}}}\nflows: {${flows}}\ndefinitions: {d: {term: x, when: lead.email == ""}}`,
  );
  const documents = renderDocuments(workspace, { pages: {} });
  const rows = (path: string): number => [...(documents.get(path) ?? '').matchAll(/^\| \[f\d+\]/gm)].length;
  expect(documents.get('views/data-flows.md')).toContain(
    'The first 200 of 450; the others: [201 to 400](data-flows_2.md), [401 to 450](data-flows_3.md).',
  );
  expect(['', '_2', '_3'].map((part) => rows(`views/data-flows${part}.md`))).toEqual([200, 200, 50]);
  expect(documents.get('areas/martech-data_2.md')).toMatch(
    /^\[Martech and data\]\(martech-data\.md\)\n\n# Martech and data: Flows, 201 to 400\n/,
  );
  expect(findBrokenLinks(documents)).toEqual([]);
});

test('the first page counts as a check does, what is waived or in the baseline aside', () => {
  const files = readExample('brand-group/before');
  const [first] = compileFiles(files, [outspoken]).findings;
  const compilation = compileFiles(files, [outspoken], [first as BaselineEntry]);
  const index = renderDocuments(compilation, { pages: {} }).get('index.md') ?? '';
  const counted = countByArea(compilation).map(({ elements, error, warning, info, baselined, waived }) =>
    [elements, error, warning, info, baselined, waived].join(' | '),
  );
  const rows = [...index.matchAll(/^\| \[[^|]*\| [^|]*\| ((?:\d+ \| )+\d+) \|$/gm)].map(([, numbers]) => numbers);
  expect(rows).toEqual(counted);
  expect(index).toContain('| Infos | In the baseline | Waived |');
});

test('what data passes tells where it comes from and ends up, and the weakest link between', () => {
  const documents = renderDocuments(compileFiles(readExample('brand-group/before')), { pages: {} });
  expect(documents.get('elements/flow/retailers-warehouse.md')).toContain(
    [
      '## Lineage',
      '',
      '| Direction | Systems | Fields | Metrics | Reports | Weakest link |',
      '| --- | --- | --- | --- | --- | --- |',
      '| Rests on | [Portal of the retailers](../system/retailer-portal.md) | [Sell-out.units](../entity/sell-out.md#field-units) |  |  | **People carry “Sell-out.units” to where “Units sold by retailers” is computed** |',
      '| Goes into |  |  | [Units sold by retailers](../metric/sell-out-units.md) | [Sell-out of Daylily](../report/sell-out-report.md) | **People carry “Sell-out.units” to where “Units sold by retailers” is computed** |',
      '',
      'See [Metric lineage](../../views/metric-lineage.md) for the picture.',
    ].join('\n'),
  );
  expect(documents.get('elements/role/cmo.md')).not.toContain('Lineage');
});

test('what an element refers to is told once', () => {
  const documents = renderDocuments(compileFiles(readExample('product-launch/after')), { pages: {} });
  const page = documents.get('elements/flow/lp-hubspot.md') ?? '';
  expect(page).toContain(
    '| Carries | [Lead](../entity/lead.md): all fields; [Consent](../entity/consent.md): all fields |',
  );
  expect(page).toContain('| Mode | API |');
  expect(page).not.toContain('## Refers to');
});
