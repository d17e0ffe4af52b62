import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBrokenLinks } from '../testing/find-broken-links.ts';
import { compileFiles, outspoken, readExample } from '../testing/workspaces.ts';
import { renderDocuments, toMermaid, views } from './index.ts';

const FILES = readExample('b2b-22-platforms/after');
const SPOILERS = ['null', '[]', '{}', '7', 'true', '"no such thing"', '[null, {}, 3]', '{a: {b: [c]}}', '[[x]]', '"'];

/** Changes that a hasty hand makes to a file: a line lost, or a value replaced. */
const damage = fc.record({
  file: fc.nat(FILES.length - 1),
  line: fc.nat(400),
  spoiler: fc.option(fc.constantFrom(...SPOILERS)),
});

test('a broken workspace is rendered as far as possible', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 12 }), (changes) => {
      const files = FILES.map(({ path, text }, at) => {
        const lines = text.split('\n');
        for (const { line, spoiler } of changes.filter(({ file }) => file === at)) {
          const index = line % lines.length;
          if (spoiler === null) lines.splice(index, 1);
          else lines[index] = (lines[index] ?? '').replace(/:.*$/, `: ${spoiler}`);
        }
        return { path, text: lines.join('\n') };
      });
      const compilation = compileFiles(files, [outspoken]);
      const documents = renderDocuments(compilation, { pages: {} });
      expect(findBrokenLinks(documents)).toEqual([]);
      for (const view of views(compilation)) toMermaid(view);
    }),
    { numRuns: 40 },
  );
});
