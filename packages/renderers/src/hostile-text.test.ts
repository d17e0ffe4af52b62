import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBrokenLinks } from '../testing/find-broken-links.ts';
import { hostile, workspaceOf } from '../testing/hostile-text.ts';
import { parseMermaid } from '../testing/parse-mermaid.ts';
import { compileText, outspoken } from '../testing/workspaces.ts';
import { renderDocuments, toMermaid, views } from './index.ts';

/** A page without what is set as code, where nothing means anything. */
function withoutCode(page: string): string {
  return page.replaceAll(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
}

test('the parser tells a diagram from what is none', async () => {
  await expect(parseMermaid('flowchart LR\n a["x" --> b')).rejects.toThrow();
});

/** Whatever a workspace that has everything shows. */
const EVERY_VIEW = [
  'stack-map',
  'stack-map-by-owner',
  'entity-model',
  'workflow-w',
  'automation-triggers',
  'consent-reach-c',
  'escalation',
  'metric-lineage',
  'data-flows',
  'data-flows-e',
  'lifecycle-l',
  'decision-rights',
  'decision-matrix',
  'undecided',
  'campaign-calendar',
  'budgets',
  'channel-scorecard',
  'channel-portfolio',
  'stack-cost',
  'renewals',
  'message-pressure',
  'manual-handoffs',
  'attribution-coverage',
  'budget-evidence',
  'key-people',
  'definition-history',
  'findings',
  'scorecard',
  'board',
  'decision-log',
  'glossary',
  'own-all',
  'own-list',
  'record-of-processing',
  'separation-of-duties',
  'waivers',
];

// Mermaid copies all of its settings for every box that it reads, which takes longer than all the rest.
test('any text gives diagrams that Mermaid accepts', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const all = views(compileText(workspaceOf(text), [outspoken]));
      expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(EVERY_VIEW));
      for (const view of all) {
        const diagram = toMermaid(view);
        if (diagram === undefined) continue;
        expect(diagram.length).toBeLessThan(50_000);
        await parseMermaid(diagram);
      }
    }),
    { numRuns: 25 },
  );
});

test('any text gives pages without markup of its own, whose links all lead somewhere', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const documents = renderDocuments(compileText(workspaceOf(text), [outspoken]), { pages: {} });
      expect(findBrokenLinks(documents)).toEqual([]);
      for (const page of documents.values())
        expect(withoutCode(page)).not.toMatch(/<(?!a id="[^"<>]*"><\/a>|\/a>|br\/>|-->)/);
    }),
    { numRuns: 60, examples: [['` ![i](x) ']] },
  );
});
