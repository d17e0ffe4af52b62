import fc from 'fast-check';

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
  ']]>',
  '<!--',
  '\u0301\u0301',
  '漢字の長い名前',
  '\ufffe',
  'x'.repeat(10_000),
  'ü'.repeat(200),
];
/** Text that means something to a renderer, or that no font has. */
export const hostile = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

/** A workspace in which one text stands wherever a text can stand. */
export function workspaceOf(text: string): string {
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
