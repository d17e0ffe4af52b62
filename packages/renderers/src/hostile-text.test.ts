import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBrokenLinks } from '../testing/find-broken-links.ts';
import { parseMermaid } from '../testing/parse-mermaid.ts';
import { compileText, outspoken } from '../testing/workspaces.ts';
import { renderDocuments, toMermaid, views } from './index.ts';

const NASTY = [
  '"',
  "'",
  '`',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '<',
  '>',
  '|',
  '#',
  ';',
  ':',
  '%%',
  '%%{init: {}}%%',
  '---',
  '-->',
  '~~~',
  '&',
  '&quot;',
  '#quot;',
  '#35;',
  '\\',
  '/',
  'end',
  'subgraph',
  'graph',
  'style n1 fill:#fff;',
  'classDef x fill:#000;',
  'click',
  'linkStyle',
  'state',
  'note',
  'direction',
  '[*]',
  '<<fork>>',
  'default',
  '<script>alert(1)</script>',
  '</svg>',
  '<br/>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u2028',
  '\ufeff',
  '😀',
  '👩‍👩‍👧',
  'עברית',
  'العربية',
  '\u202e',
  '\ud800',
  'ﬂ°°35¶ß',
  '# heading',
  '- item',
  '1. one',
  '**bold**',
  '_em_',
  '~~s~~',
  '> quote',
  '```',
  '```mermaid',
  '$x$',
  '[link](https://example.com)',
  '![i](x)',
  'https://example.com',
  'www.example.com',
  'a@b.co',
  '@everyone',
  '|---|',
  'accTitle:',
  '  ',
  'x'.repeat(10_000),
  'ü'.repeat(200),
];
const hostile = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

/** A workspace in which one text stands wherever a text can stand. */
function workspaceOf(text: string): string {
  const name = JSON.stringify(text);
  const names = `name: ${name}, description: ${name}`;
  return `
teams: {t: {${names}}}
roles: {r: {${names}, team: t, holders: [${name}]}}
systems: {a: {${names}, category: ${name}, provides: [${name}], owner: r, waivers: [{rule: stack/outspoken, reason: ${name}, approver: r, expires: 2025-09-30}]}, b: {${names}, status: proposed, links: [{title: ${name}, url: ${name}}]}}
entities: {e: {${names}, systemOfRecord: a, fields: {f: {description: ${name}, values: [${name}]}}}}
flows: {x: {${names}, from: a, to: b, carries: {e: [f]}, mode: csv, purpose: ${name}}}
lifecycles:
  l:
    ${names.split(', description: ')[0]}
    entity: e
    recordSystem: a
    stages: {s: {name: ${name}, kind: entry, owner: r, criteria: [{event: ${name}}]}, w: {name: ${name}, kind: won}}
    transitions: [{from: s, to: w, handoff: true, acceptedBy: r, description: ${name}, rejectReasons: [${name}]}]
definitions: {d: {${names}, term: ${name}, versions: [{version: ${name}, effective: 2024-01-01, definition: ${name}}, {version: 2, effective: 2025-01-01, definition: ${name}, requestedBy: t}]}}
decisionRights: {g: {${names}, governs: [d], decide: r}}
workflows: {w: {${names}, inputs: [${name}], steps: {p: {name: ${name}, produces: [${name}]}, q: {name: ${name}, kind: approve, accountable: r}}}}
metrics: {m: {${names}, formula: ${name}, unit: ${name}}}
audiences: {u: {${names}, definition: ${name}}}
processingActivities: {a: {${names}, controller: ${name}, purpose: ${name}, subjects: [${name}], categories: [${name}], recipients: [${name}], transfers: [${name}], security: ${name}, systems: [a]}}
decisionRecords: {d: {${names}, status: accepted, date: 2025-05-01, decidedBy: r, affects: [definition/d, system/gone], outcome: ${name}}}
views:
  all: {title: ${name}, description: ${name}, kind: graph, groupBy: owner, highlight: {kind: system}}
  list: {title: ${name}, kind: table, groupBy: category}
`;
}

test('the parser tells a diagram from what is none', async () => {
  await expect(parseMermaid('flowchart LR\n a["x" --> b')).rejects.toThrow();
});

test('any text gives diagrams that Mermaid accepts, and pages whose links all lead somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const compilation = compileText(workspaceOf(text), [outspoken]);
      const all = views(compilation);
      expect(all.map(({ id }) => id)).toEqual(
        expect.arrayContaining([
          'stack-map',
          'data-flows',
          'data-flows-e',
          'lifecycle-l',
          'decision-rights',
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
        ]),
      );
      for (const view of all) {
        const diagram = toMermaid(view);
        if (diagram === undefined) continue;
        expect(diagram.length).toBeLessThan(50_000);
        await parseMermaid(diagram);
      }
      const documents = renderDocuments(compilation, { pages: {} });
      expect(findBrokenLinks(documents)).toEqual([]);
      for (const page of documents.values()) expect(page).not.toMatch(/<(?!a id="[^"<>]*"><\/a>|\/a>|br\/>|-->)/);
    }),
    { numRuns: 60 },
  );
});
