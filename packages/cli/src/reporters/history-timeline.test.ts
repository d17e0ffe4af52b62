import { compile } from '@spandrel/compiler';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostile } from '../../../renderers/testing/hostile-text.ts';
import { parseMermaid } from '../../../renderers/testing/parse-mermaid.ts';
import { type ElementHistory, versionsOf } from '../history/element-history.ts';
import { historyAsTimeline } from './history-timeline.ts';

function historyWith(text: string): ElementHistory {
  const name = JSON.stringify(text);
  const yaml = `spandrel: 1
architecture: {id: a, asOf: 2025-06-30}
definitions: {d: {name: ${name}, term: t, versions: [{version: 1, effective: 2025-01-01, definition: ${name}}]}}
`;
  const compilation = compile({ files: [{ path: 'spandrel.yaml', text: yaml }], rules: [], today: '2025-06-30' });
  const [element] = compilation.model.all('definition');
  if (!element) throw new Error('The definition is missing.');
  const commit = { hash: '0123456789abcdef', author: text, date: '2025-02-01T12:00:00Z', subject: text };
  const facts = { what: 'changed', was: element.address, isUnrecorded: true, compileErrors: 1 } as const;
  const keys = [{ path: [text], before: text, after: [text] }];
  const changes = [
    { ...facts, commit: undefined, keys },
    { ...facts, commit, keys },
  ];
  return { element, compilation, isRemoved: false, versions: versionsOf(element), decisions: [], changes };
}

it('is a timeline of Mermaid, whatever people write', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const diagram = historyAsTimeline(historyWith(text));
      expect(diagram.split('\n')).toHaveLength(6);
      expect(await parseMermaid(diagram)).toBe('timeline');
    }),
    { numRuns: 200 },
  );
});
