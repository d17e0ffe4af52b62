import { describe, expect, test } from 'vitest';
import { selectFor, selectIn } from '../selection/select-nodes.ts';
import { compileText } from '../testing/compile-text.ts';

const ARCHITECTURE = `
spandrel: 1
architecture: {id: test, dimensions: {region: [emea, us]}}
teams: {m: {}}
roles: {cmo: {team: m}, mops: {team: m}}
systems:
  crm: {owner: mops, category: crm, tags: [core]}
  mail: {owner: mops, category: email, tags: [core, sends]}
  ads: {owner: cmo, category: search-ads}
entities: {lead: {steward: mops, fields: {email: {writers: crm}}}}
flows: {sync: {from: crm, to: mail, carries: {lead: "*"}, owner: mops}}
definitions: {mql: {term: MQL, owner: cmo, entity: lead}}
lifecycles: {demand: {entity: lead, recordSystem: crm, owner: mops, stages: {new: {owner: cmo}, won: {}}}}
`;

function compileViews(view: string) {
  return compileText(`${ARCHITECTURE}views:\n  v: {title: Mine, kind: graph, ${view}}\n`);
}

/** What a view selects, in the order of addresses. */
function selected(view: string): string[] {
  const { model, diagnostics } = compileViews(view);
  expect(diagnostics).toEqual([]);
  const [own] = model.all('view');
  return [...selectFor(own?.value ?? {}, selectIn(model))].sort();
}

describe('a selector', () => {
  test.each([
    ['include: system/crm', ['system/crm']],
    ['include: {kind: system}', ['system/ads', 'system/crm', 'system/mail']],
    ['include: {kind: system, tag: core}', ['system/crm', 'system/mail']],
    ['include: {tag: [core, sends], category: email}', ['system/mail']],
    ['include: [{category: crm}, system/ads]', ['system/ads', 'system/crm']],
    ['include: {kind: system}, exclude: {owner: cmo}', ['system/crm', 'system/mail']],
    ['include: {owner: cmo}', ['definition/mql', 'system/ads']],
    ['include: {kind: stage}', ['stage/demand.new', 'stage/demand.won']],
    ['include: {kind: stage, owner: cmo}', ['stage/demand.new']],
    ['include: {area: measurement-reporting}, exclude: []', []],
    ['include: {of: system/mail, within: 0}', ['system/mail']],
    ['include: {of: system/mail}', ['flow/sync', 'role/mops', 'system/crm', 'system/mail']],
    // Not by way of the role that owns both.
    ['include: {of: system/ads, within: 9, kind: system}', ['system/ads']],
    ['include: {of: role/mops, within: 1, kind: system}', ['system/crm', 'system/mail']],
  ])('%s', (view, addresses) => {
    if (addresses.length === 0)
      expect(compileViews(view).diagnostics.map(({ code }) => code)).toEqual(['view/unknown-value']);
    else expect(selected(view)).toEqual(addresses);
  });

  test('without one, everything is shown but what sits inside of elements', () => {
    expect(selected('direction: TB')).toHaveLength(10);
  });
});

test.each([
  ['include: {kind: sytem}', 'error schema/unknown-value Did you mean “system”'],
  ['include: {are: governance}', 'error schema/unknown-key Did you mean “area”?'],
  ['include: system/crmm', 'error reference/unknown Did you mean “system/crm”?'],
  ['include: {owner: mop}', 'error reference/unknown Did you mean “mops”'],
  ['include: {tag: cor}', 'warning view/unknown-value Did you mean “core”?'],
  ['include: {category: cmr}', 'warning view/unknown-value Did you mean “crm”?'],
  ['include: {tag: sends, category: crm}', 'warning view/selects-nothing All conditions of one selector must hold'],
  ['include: system/crm, exclude: {tag: core}', 'warning view/empty Include more, or exclude less.'],
  ['groupBy: regoin', 'warning view/unknown-grouping Did you mean “region”?'],
  ['include: {within: 2}', 'error view/within-what Add “of” with an address'],
  ['kind: graf', 'error'],
])('%s is reported once, with what to do', (view, expected) => {
  const { diagnostics } = view.startsWith('kind')
    ? compileText(`${ARCHITECTURE}views:\n  v: {title: Mine, ${view}}\n`)
    : compileViews(view);
  expect(diagnostics).toHaveLength(1);
  const [found] = diagnostics;
  expect(`${found?.severity} ${found?.code} ${found?.fix}`).toContain(expected);
});

test('what can’t be read to its end makes no selector wrong', () => {
  const { diagnostics } = compileText(
    `${ARCHITECTURE}views:\n  v: {title: Mine, kind: graph, include: {tag: cor}}\nsystems: {a: [}\n`,
  );
  expect(diagnostics.map(({ code }) => code)).not.toContain('view/unknown-value');
});

test('a view is no part of the architecture: it counts nowhere, is no way to anything, and takes no name away', () => {
  const { model, analyses } = compileText(`${ARCHITECTURE}
decisionRights: {r: {governs: mql, decide: cmo}}
views: {mql: {title: The lead, kind: graph, include: [definition/mql, system/ads]}}
`);
  expect(model.elements.filter(({ kind }) => kind === 'view')).toEqual([]);
  expect(model.get('view/mql')?.title).toBe('The lead');
  expect(model.referencesTo('system/ads')).toEqual([]);
  expect(model.references.filter(({ from }) => from === 'view/mql').map(({ to }) => to)).toEqual([
    'definition/mql',
    'system/ads',
  ]);
  expect(analyses.authority.decidedBy('definition/mql').map(({ id }) => id)).toEqual(['r']);
});
