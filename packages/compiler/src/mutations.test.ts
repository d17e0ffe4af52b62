import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { MANIFEST, type SourceFile } from './model/read-file.ts';
import { manifestShape } from './schema/generated/shapes.ts';
import { kindFacts, kindOfCollection } from './schema/language.ts';
import { fittingOption } from './schema/normalise.ts';
import type { Shape } from './schema/shape.ts';
import { lineMap } from './source/lines.ts';
import type { Entry, Span, YamlNode } from './source/nodes.ts';
import { parseYaml } from './source/parse-yaml.ts';

/** A word of a file that can be misspelt: a key of the language, a value of a closed list, or a reference. */
interface Word extends Span {
  readonly file: string;
  readonly text: string;
}

function load(folder: string): SourceFile[] {
  const paths = (at: string): string[] =>
    readdirSync(at).flatMap((name) => {
      const path = join(at, name);
      return statSync(path).isDirectory() ? paths(path) : name.endsWith('.yaml') ? [path] : [];
    });
  return paths(folder).map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

function* wordsOf({ path, text }: SourceFile): Iterable<Word> {
  const [root] = parseYaml(text).documents;
  if (root?.kind !== 'map') return;
  for (const entry of root.entries) {
    yield { file: path, text: entry.key, start: entry.start, end: entry.end };
    const kind = kindOfCollection(entry.key);
    if (kind) yield* wordsBelow(path, entry.value, { type: 'map', values: kindFacts(kind).shape });
    else if (path === MANIFEST && manifestShape.keys[entry.key])
      yield* wordsBelow(path, entry.value, manifestShape.keys[entry.key] as Shape);
    else if (entry.key === 'defaults') yield* wordsOfDefaults(path, entry.value);
  }
}

function* wordsOfDefaults(file: string, node: YamlNode): Iterable<Word> {
  if (node.kind !== 'map') return;
  for (const { key, start, end, value } of node.entries) {
    yield { file, text: key, start, end };
    const kind = kindOfCollection(key);
    if (kind) yield* wordsBelow(file, value, kindFacts(kind).shape);
  }
}

function* wordsBelow(file: string, node: YamlNode, expected: Shape): Iterable<Word> {
  if (expected.type === 'either') {
    yield* wordsBelow(file, node, fittingOption(node, expected));
    return;
  }
  const shape = expected.type === 'list' ? expected.items : expected;
  if (node.kind === 'seq') {
    for (const item of node.items) yield* wordsBelow(file, item, shape);
  } else if (node.kind === 'scalar') {
    const closed = shape.type === 'reference' || (shape.type === 'text' && shape.values !== undefined);
    if (closed && typeof node.value === 'string') yield { file, text: node.value, start: node.start, end: node.end };
  } else {
    yield* wordsOfMapping(file, node.entries, shape);
  }
}

function* wordsOfMapping(file: string, entries: readonly Entry[], shape: Shape): Iterable<Word> {
  const isKnown = shape.type === 'object' || (shape.type === 'map' && shape.keys?.type === 'reference');
  for (const { key, start, end, value, mergedAt } of entries) {
    if (mergedAt) continue;
    if (isKnown) yield { file, text: key, start, end };
    const below = shape.type === 'object' ? shape.keys[key] : shape.type === 'map' ? shape.values : undefined;
    if (below) yield* wordsBelow(file, value, below);
  }
}

/** Slips of the pen, of every common sort; which one a word gets depends on the word alone. */
const SLIPS: ((word: string) => string)[] = [
  (word) => word.slice(0, 1) + word.slice(2),
  (word) => word.slice(0, -1),
  (word) => `${word}s`,
  (word) => word.slice(0, 2) + word.slice(1),
  (word) => `${word.slice(0, 1)}q${word.slice(2)}`,
  (word) => word.slice(0, 1) + word.slice(2, 3) + word.slice(1, 2) + word.slice(3),
];

/** A misspelling that is not by chance another word of the example. */
function misspell(word: string, index: number, taken: ReadonlySet<string>): string {
  for (let turn = 0; turn < SLIPS.length; turn += 1) {
    const slip = (SLIPS[(index + turn) % SLIPS.length] as (text: string) => string)(word);
    if (slip !== word && slip !== '' && !taken.has(slip)) return slip;
  }
  return `${word}x`;
}

const examples = join(import.meta.dirname, '../../../examples/b2b-22-platforms');

describe.each(['before', 'after'])(
  'every key, closed value and reference of b2b-22-platforms/%s, misspelt one at a time',
  (side) => {
    const files = load(join(examples, side));
    const words = files.flatMap((file) => [...wordsOf(file)]);
    const taken = new Set(words.map(({ text }) => text));

    it('is reported on its line, almost always with the right word, and as one mistake', () => {
      const results = words.map((word, index) => {
        const file = files.find(({ path }) => path === word.file) as SourceFile;
        const quoted = /["']/.test(file.text.charAt(word.start));
        const slip = misspell(word.text, index, taken);
        const text =
          file.text.slice(0, word.start) + (quoted ? JSON.stringify(slip) : slip) + file.text.slice(word.end);
        const changed = files.map((other) => (other === file ? { ...file, text } : other));
        const { diagnostics } = compile({ files: changed, rules: [], today: '2025-06-30' });
        const { line } = lineMap(text).position(word.start);
        const here = diagnostics.filter(
          ({ place }) => place.file === word.file && lineMap(text).position(place.span.start).line === line,
        );
        const suggested = here.some(
          ({ suggestions }) =>
            suggestions.includes(word.text) || suggestions.includes(word.text.replace(/^[^/]+\//, '')),
        );
        return {
          what: `${word.file}:${line} ${word.text} → ${slip}`,
          reported: here.length > 0,
          suggested,
          count: diagnostics.length,
        };
      });
      expect(words.length).toBeGreaterThan(1000);
      expect(results.filter(({ reported }) => !reported).map(({ what }) => what)).toEqual([]);
      expect(results.filter(({ count }) => count !== 1).map(({ what, count }) => `${what}: ${count}`)).toEqual([]);
      const share = results.filter(({ suggested }) => suggested).length / results.length;
      expect(share).toBeGreaterThanOrEqual(0.95);
    });
  },
);
