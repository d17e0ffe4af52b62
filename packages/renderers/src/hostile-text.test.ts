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
systems: {a: {${names}, category: ${name}, provides: [${name}], owner: r, cost: {annual: 5}, contract: {end: 2025-09-01, notice: 1mo}, waivers: [{rule: stack/outspoken, reason: ${name}, approver: r, expires: 2025-09-30}]}, b: {${names}, status: proposed, links: [{title: ${name}, url: ${name}}]}}
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
workflows: {w: {${names}, inputs: [${name}], steps: {p: {name: ${name}, produces: [${name}], accountable: r}, q: {name: ${name}, kind: qa}, v: {name: ${name}, kind: approve, accountable: r}}, handoffs: [{from: p, to: q, medium: email, carries: [${name}]}]}}
metrics: {k: {${names}, formula: ${name}, unit: ${name}, inputs: [e.f], computedIn: a}}
reports: {z: {${names}, metrics: [k]}}
audiences: {u: {${names}, entity: e, definition: ${name}, frequencyCap: ${name}}}
consents: {c: {${names}, store: a, optOutAt: [a]}}
automations: {s: {${names}, system: a, sends: true, audience: [u], suppresses: [${name}], runbook: ${name}}, m: {${names}, system: a, sends: true, audience: [u], consent: [c], trigger: {event: ${name}, when: ${name}}, writes: [e.f]}, n: {${names}, system: a, trigger: {field: e.f}, writes: [e.f]}}
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
attributionModels: {m: {${names}, question: ${name}, method: linear, conversion: ${name}, channels: [one], excludes: {two: ${name}}}}
processingActivities: {a: {${names}, controller: ${name}, purpose: ${name}, subjects: [${name}], categories: [${name}], recipients: [${name}], transfers: [${name}], security: ${name}, systems: [a]}}
decisionRecords: {d: {${names}, status: accepted, date: 2025-05-01, decidedBy: r, affects: [definition/d, system/gone], outcome: ${name}}}
views:
  all: {title: ${name}, description: ${name}, kind: graph, groupBy: owner, highlight: {kind: system}}
  list: {title: ${name}, kind: table, groupBy: category}
`;
}

/** A page without what is set as code, where nothing means anything. */
function withoutCode(page: string): string {
  return page.replaceAll(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
}

test('the parser tells a diagram from what is none', async () => {
  await expect(parseMermaid('flowchart LR\n a["x" --> b')).rejects.toThrow();
});

/** Whatever a workspace that has everything shows. */
const EVERY_VIEW = [
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
  'board',
  'decision-log',
  'glossary',
  'own-all',
  'own-list',
  'record-of-processing',
  'separation-of-duties',
  'waivers',
];

// Mermaid copies all of its settings for every box that it reads, which takes longer than all the rest.
test('any text gives diagrams that Mermaid accepts', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const all = views(compileText(workspaceOf(text), [outspoken]));
      expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(EVERY_VIEW));
      for (const view of all) {
        const diagram = toMermaid(view);
        if (diagram === undefined) continue;
        expect(diagram.length).toBeLessThan(50_000);
        await parseMermaid(diagram);
      }
    }),
    { numRuns: 25 },
  );
});

test('any text gives pages without markup of its own, whose links all lead somewhere', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const documents = renderDocuments(compileText(workspaceOf(text), [outspoken]), { pages: {} });
      expect(findBrokenLinks(documents)).toEqual([]);
      for (const page of documents.values())
        expect(withoutCode(page)).not.toMatch(/<(?!a id="[^"<>]*"><\/a>|\/a>|br\/>|-->)/);
    }),
    { numRuns: 60, examples: [['` ![i](x) ']] },
  );
});
