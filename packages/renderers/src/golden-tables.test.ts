import { expect, test } from 'vitest';
import { parseMermaid } from '../testing/parse-mermaid.ts';
import { compileFiles, readExample } from '../testing/workspaces.ts';
import { renderDocuments, toMermaid, views } from './index.ts';

/** Tables and charts whose content the B2B example doesn’t have, from the examples that do. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'brand-group/before': ['message-pressure', 'stack-cost', 'undecided'],
  'brand-group/after': [
    'budget-evidence',
    'budgets',
    'campaign-calendar',
    'channel-portfolio',
    'channel-scorecard',
    'decision-matrix',
    'decision-rights',
    'key-people',
    'renewals',
  ],
  'mid-market-saas/before': ['attribution-coverage'],
  'production-system/before': ['manual-handoffs'],
};

for (const [example, pages] of Object.entries(PAGES)) {
  const compilation = compileFiles(readExample(example));
  const documents = renderDocuments(compilation, { pages: {}, version: '1.0.0' });
  test.each(pages)(`${example}: %s`, async (id) => {
    const page = documents.get(`views/${id}.md`) ?? '';
    await expect(page).toMatchFileSnapshot(`../golden/${example.replace('/', '-')}/${id}.md`);
    const view = views(compilation).find((one) => one.id === id);
    const text = view && toMermaid(view);
    if (text !== undefined) await parseMermaid(text);
  });
}
