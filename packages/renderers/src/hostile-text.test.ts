import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBrokenLinks } from '../testing/find-broken-links.ts';
import { hostile } from '../testing/hostile-text.ts';
import { parseMermaid } from '../testing/parse-mermaid.ts';
import { compileText, outspoken } from '../testing/workspaces.ts';
import { renderDocuments, toMermaid, views } from './index.ts';

/** A workspace in which one text stands wherever a text can stand. */
function workspaceOf(text: string): string {
  const name = JSON.stringify(text);
  const names = `name: ${name}, description: ${name}`;
  return `
teams: {t: {${names}}}
roles: {r: {${names}, team: t, holders: [${name}]}}
systems: {a: {${names}, category: ${name}, provides: [${name}], owner: r}, b: {${names}, status: proposed, links: [{title: ${name}, url: ${name}}]}}
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
decisionRights: {g: {${names}, governs: [d], decide: r, escalateTo: h}}
forums: {h: {${names}}}
workflows: {w: {${names}, inputs: [${name}], steps: {p: {name: ${name}, produces: [${name}], accountable: r}, q: {name: ${name}, kind: qa}}, handoffs: [{from: p, to: q, medium: email, carries: [${name}]}]}}
metrics: {k: {${names}, formula: ${name}, inputs: [e.f], computedIn: a}}
reports: {z: {${names}, metrics: [k]}}
audiences: {u: {${names}, entity: e}}
consents: {c: {${names}, store: a, optOutAt: [a]}}
automations: {m: {${names}, system: a, sends: true, audience: [u], consent: [c], trigger: {event: ${name}, when: ${name}}, writes: [e.f]}, n: {${names}, system: a, trigger: {field: e.f}, writes: [e.f]}}
`;
}

/** A page without what is set as code, where nothing means anything. */
function withoutCode(page: string): string {
  return page.replaceAll(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
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
      for (const page of documents.values())
        expect(withoutCode(page)).not.toMatch(/<(?!a id="[^"<>]*"><\/a>|\/a>|br\/>|-->)/);
    }),
    { numRuns: 60 },
  );
});
