import { compile } from '@spandrel/compiler';
import { review } from '@spandrel/review';
import { rules } from '@spandrel/rules';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { hostile } from '../../../../renderers/testing/hostile-text.ts';
import { parseMermaid } from '../../../../renderers/testing/parse-mermaid.ts';
import type { ReviewedChange } from './reviewed-change.ts';
import { MARKER, reviewMarkdown } from './write-markdown.ts';

const MANIFEST = (name: string): string => `spandrel: 1\narchitecture: {id: a, asOf: 2025-06-30, name: ${name}}\n`;

function change(before: string, after: string, name = 'Test'): ReviewedChange {
  const input = { rules, today: '2025-06-30' };
  const files = (text: string) => [
    { path: 'spandrel.yaml', text: MANIFEST(JSON.stringify(name)) },
    { path: 'all.yaml', text },
  ];
  const base = compile({ ...input, files: files(before) });
  const head = compile({ ...input, files: files(after), base });
  const [baseState, headState] = [
    { name: `“${name}”`, prefix: `${name}:` },
    { name: 'the working tree', prefix: '' },
  ];
  return { review: review({ base, head, rules }), base, head, baseState, headState };
}

const workspaceOf = (text: string, version: number): string => {
  const name = JSON.stringify(`${text} ${version}`);
  return `
teams: {t: {name: ${name}}}
roles: {r: {name: ${name}, team: t, holders: [${name}]}, s: {name: ${name}, team: t, holders: [x]}}
entities: {e: {name: ${name}, fields: {f: {type: string, class: personal, description: ${name}}}}}
systems: {a: {name: ${name}, owner: r, holds: [e]}, ${version === 1 ? 'gone' : 'fresh'}: {name: ${name}, category: ${name}}}
definitions:
  d:
    name: ${name}
    term: ${name}
    owner: r
    waivers: [{rule: definitions/x, reason: ${name}, approver: r, expires: 2025-12-31}]
    versions: [{version: ${name}, effective: 2025-01-01, definition: ${name}}]
decisionRights: {g: {name: ${name}, governs: [d], decide: ${version === 1 ? 'r' : 's'}}}
metrics: {m: {name: ${name}, formula: ${name}, definition: d}}
reports: {z: {name: ${name}, metrics: [m]}}
`;
};

/** What a review is made of where it is shown: whatever else is in it, somebody’s text has put there. */
const OURS = new Set('BODY H2 H3 P STRONG EM TABLE THEAD TBODY TR TH TD UL LI DETAILS SUMMARY PRE CODE'.split(' '));

test('any text is shown as text, calls nobody, and leaves the picture whole', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const markdown = reviewMarkdown(change(workspaceOf(text, 1), workspaceOf(text, 2), text));
      expect(markdown.length).toBeLessThan(65_536);
      expect(markdown.startsWith(`${MARKER}\n`)).toBe(true);
      expect(markdown.split(MARKER)).toHaveLength(2);
      expect(markdown).not.toMatch(/@everyone/);
      const [, diagram = ''] = /^```mermaid\n([\s\S]*?)^```$/m.exec(markdown) ?? [];
      await expect(parseMermaid(diagram)).resolves.toBe('flowchart-v2');
      const { document } = new Window();
      document.body.innerHTML = await marked.parse(markdown);
      const foreign = [...document.body.querySelectorAll('*')].map(({ tagName }) => tagName);
      expect(foreign.filter((tag) => !OURS.has(tag))).toEqual([]);
      const columns = [...document.body.querySelectorAll('tr')].map((row) => row.children.length);
      expect(new Set(columns)).toEqual(new Set([6]));
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('a huge change fits into a comment, and says what was left out', async () => {
  const many = (version: number): string =>
    `definitions:\n${Array.from({ length: 2000 }, (_, at) => `  d${at}: {term: Term ${at}, versions: [{version: "1", effective: 2025-01-01, definition: says ${version}}]}`).join('\n')}\nsystems:\n${Array.from({ length: 500 }, (_, at) => `  s${version}-${at}: {name: System ${at}}`).join('\n')}\n`;
  const markdown = reviewMarkdown(change(many(1), many(2)));
  expect(markdown.length).toBeLessThan(65_536);
  expect(markdown.length).toBeGreaterThan(40_000);
  expect(markdown.split('<details>').length).toBe(markdown.split('</details>').length);
  const [, diagram = ''] = /^```mermaid\n([\s\S]*?)^```$/m.exec(markdown) ?? [];
  expect(diagram.length).toBeLessThanOrEqual(20_000);
  await expect(parseMermaid(diagram)).resolves.toBe('flowchart-v2');
  expect(markdown.trimEnd().split('\n').at(-1)).toMatchInlineSnapshot(
    `"_Cut to fit into a comment. Left out: 1957 of “What must be decided first”, 1810 of “Who decides”, 1910 of “Meaning: what figures and words stand for”, 888 of “Structure: what there is and how it works”, 3492 of “New findings”, 982 of “Findings fixed”. \`spandrel diff --format json\` tells everything._"`,
  );
});

test('the same change gives the same text', () => {
  const [before, after] = [workspaceOf('x', 1), workspaceOf('x', 2)];
  expect(reviewMarkdown(change(before, after))).toBe(reviewMarkdown(change(before, after)));
});
