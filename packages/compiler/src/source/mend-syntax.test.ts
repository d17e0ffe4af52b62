import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlNode } from './nodes.ts';
import { parseYaml } from './parse-yaml.ts';

/** What is said of a text, each with its line, and what is made of it. */
function read(text: string): { told: string[]; value: unknown } {
  const { documents, problems } = parseYaml(text);
  return {
    told: problems.map(({ parameters, span }) => `${lineOf(text, span.start)}: ${Object.values(parameters)[0]}`),
    value: documents[0] && meaningOf(documents[0]),
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function meaningOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'seq') return node.items.map(meaningOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, meaningOf(value)]));
}

const SYSTEMS = { crm: { vendor: 'A', owner: 'cmo' }, web: { vendor: 'B' } };
const written = 'systems:\n  crm:\n    vendor: A\n    owner: cmo\n  web:\n    vendor: B\n';

describe('one mistake is told once, and the rest is read', () => {
  it.each([
    ['a colon', written.replace('vendor: A', 'vendor A'), '3: a colon is missing after “vendor”'],
    ['the colon of an id', written.replace('web:', 'web'), '5: a colon is missing after “web”'],
    [
      'a space too few',
      written.replace('    owner', '   owner'),
      '4: this line is indented differently from the lines that it belongs with',
    ],
    [
      'a space too many',
      written.replace('  web', '   web'),
      '5: this line is indented differently from the lines that it belongs with',
    ],
    ['a tab', written.replace('    owner', '\t\towner'), '4: a tab is used to indent; YAML takes spaces only'],
    ['a quote', written.replace('A', '"A'), '3: a quote is not closed'],
    ['a quote and Windows line ends', written.replace('A', '"A').replaceAll('\n', '\r\n'), '3: a quote is not closed'],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual({ told: [expected], value: { systems: SYSTEMS } }));

  it.each([
    [
      'a bracket',
      'systems: {crm: {vendor: A}\nteams: {m: {}}\n',
      '2: the bracket “{” is not closed',
      { systems: { crm: { vendor: 'A' } }, teams: { m: {} } },
    ],
    ['a quote in brackets', 'a: {b: "*}\nc: 1\n', '1: a quote is not closed', { a: { b: '*' }, c: 1 }],
    [
      'a text that holds a colon',
      'a: first: second\nb: 2\n',
      '1: this text needs quotes',
      { a: 'first: second', b: 2 },
    ],
    [
      'a value above keys',
      'a: none\n  b: 1\nc: 2\n',
      '1: “a” has a value on its line, so there can be nothing further in below it',
      { a: { b: 1 }, c: 2 },
    ],
  ])('%s', (_, text, expected, value) => expect(read(text)).toEqual({ told: [expected], value }));
});

it('several mistakes are told one by one', () => {
  expect(read('a:\n  b 1\n  c: {d: 2\n  e: 3\nf: [4\ng: 5\n').told).toEqual([
    '2: a colon is missing after “b”',
    '4: the bracket “{” is not closed',
    '6: the bracket “[” is not closed',
  ]);
});

it.each([
  'systems:\n  crm {vendor: A, owner: cmo}\n  web: {vendor: B}\nteams: {m: {}}\n',
  'systems:\n   crm: {vendor: A, owner: cmo}\n  web: {vendor: B}\nteams: {m: {}}\n',
  'systems:\n  crm: {vendor: "A, owner: cmo}\n  web: {vendor: B}\nteams: {m: {}}\n',
])('what stands on a mended line, and below it, is where it was written: %j', (text) => {
  const { documents, problems } = parseYaml(text);
  const places = (node: YamlNode | undefined): string[] =>
    node?.kind === 'map'
      ? node.entries.flatMap(({ key, start, end, value }) => [`${key} ${text.slice(start, end)}`, ...places(value)])
      : [];
  const found = places(documents[0]);
  expect(problems).toHaveLength(1);
  expect(found).toContain('m m');
  expect(found.filter((place) => place.slice(0, place.length / 2) !== place.slice(place.length / 2 + 1))).toEqual([]);
});

it('any text has its mistakes told within it, and no more of them than lines', () => {
  const line = fc.constantFrom(
    'a: 1',
    'a',
    '  b: {c',
    '  b: }',
    '\tx: 1',
    '- "d',
    '   e:',
    "f: 'g",
    '',
    '? h',
    '  - i: j: k',
    '# l',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      const spans = parseYaml(text)
        .problems.filter(({ code }) => code === 'yaml/syntax')
        .map(({ span }) => span);
      expect(spans.length).toBeLessThanOrEqual(lines.length);
      expect(spans.every(({ start, end }) => start >= 0 && start < end && end <= Math.max(text.length, 1))).toBe(true);
    }),
  );
});

it.each([
  ['a:\n  b 1\n  c: 2\n', 'Write “b:”.'],
  ['a: {b: 1\nc: 2\n', 'Close it with “}”.'],
  ['a: "x\nb: 1\n', 'Close it with “"”.'],
  ['a: one: two\n', 'Put it between single quotes.'],
  ['a: @x\n', 'Put it between single quotes.'],
  ['a: none\n  b: 1\nc: 2\n', 'Take the value away, or what stands further in below it.'],
])('what to write instead is told: %j', (text, remedy) => {
  expect(parseYaml(text).problems.map(({ parameters }) => parameters)).toEqual([expect.objectContaining({ remedy })]);
});
