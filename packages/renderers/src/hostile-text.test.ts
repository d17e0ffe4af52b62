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
  'section x',
  'href "x"',
  'call x()',
  'todayMarker off',
  '2025-01-01',
  'x-axis',
  'quadrant-1',
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
systems: {a: {${names}, category: ${name}, provides: [${name}], owner: r, cost: {annual: 5}, contract: {end: 2025-09-01, notice: 1mo}}, b: {${names}, status: proposed, links: [{title: ${name}, url: ${name}}]}}
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
workflows:
  w:
    ${names.split(', description: ')[0]}
    inputs: [${name}]
    steps: {p: {name: ${name}, accountable: r, produces: [${name}]}, q: {name: ${name}, wait: 2h}}
    handoffs: [{from: p, to: q, medium: email}]
channels:
  one: {${names}, status: pilot, funnelRole: create-demand, systems: [a], pilot: {minEvidence: ${name}}}
  two: {${names}}
channelFrameworks: {k: {${names}, gates: [${name}], criteria: {fit: {weight: 1}}, threshold: 3}}
channelEvaluations:
  one: {${names}, channel: one, framework: k, gates: {${name}: pass}, scores: {fit: 4}, outcome: pilot}
  two: {${names}, channel: two, framework: k, scores: {fit: 2}, outcome: adopt}
campaigns:
  c: {${names}, status: planned, start: 2025-05-01, end: 2025-08-01}
  o: {${names}, status: done, start: 2025-05-01}
budgets: {b: {${names}, period: ${name}, total: 9, lines: [{target: channel/one, amount: 7}, {target: channel/two, amount: 3}]}}
audiences: {u: {${names}, definition: ${name}, frequencyCap: ${name}}}
automations: {s: {${names}, system: a, sends: true, audience: [u], suppresses: [${name}], runbook: ${name}}}
attributionModels: {m: {${names}, question: ${name}, method: linear, conversion: ${name}, channels: [one], excludes: {two: ${name}}}}
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
