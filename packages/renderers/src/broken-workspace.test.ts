import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBrokenLinks } from '../testing/find-broken-links.ts';
import { readDot, readGraphml, readJson } from '../testing/read-exports.ts';
import { compileFiles, outspoken, readExample } from '../testing/workspaces.ts';
import { exportDot, exportGraphml, exportJson, renderDocuments, toMermaid, views } from './index.ts';

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
      const { elements, parts, architecture, relations } = readJson(exportJson(compilation, '0'));
      const known = new Set([...elements, ...parts, architecture].map(({ address }) => address));
      expect(relations.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
      expect(readGraphml(exportGraphml(compilation)).order).toBe(known.size);
      expect(readDot(exportDot(compilation)).nodes.size).toBe(known.size);
    }),
    // An id of the architecture that is none, and must not give it two addresses.
    { numRuns: 40, examples: [[[{ file: 10, line: 252, spoiler: '"no such thing"' }]]] },
  );
});
