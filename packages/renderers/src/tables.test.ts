import { drawBaseline, type Element, type Rule, rule } from '@spandrel/compiler';
import { expect, test } from 'vitest';
import { compileFiles, compileText, outspoken } from '../testing/workspaces.ts';
import { renderDocuments, toMermaid, views } from './index.ts';

/** The page of a view without the ways that its links take. */
function page(compilation: ReturnType<typeof compileText>, id: string): string {
  const text =
    renderDocuments(compilation, { pages: {} }).get(id === 'findings' ? 'findings.md' : `views/${id}.md`) ?? '';
  return text.replaceAll(/\]\([^)]*\)/g, ']');
}

const RIGHT = `
teams: {t: {}}
roles: {cmo: {team: t}, ops: {team: t}, cro: {team: t}, admin: {team: t}}
definitions: {mql: {term: MQL}}
decisionRights: {leads: {governs: mql, decide: cmo, recommend: ops, agree: cro, perform: admin, inform: t}}
`;

function inWords(words: string): string {
  const text = `spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30, decisionWords: ${words}}\n${RIGHT}`;
  return page(compileFiles([{ path: 'spandrel.yaml', text }]), 'decision-rights');
}

test('decisions are told in the words that an organisation uses, and a veto stays one', () => {
  expect(inWords('rapid')).toContain(
    '| Right | Over | Recommend | Agree | Perform | Decide | Inform |\n| --- | --- | --- | --- | --- | --- | --- |\n| [leads] | [MQL] | [ops] | [cro] | [admin] | [cmo] | [t] |',
  );
  expect(inWords('raci')).toContain(
    '| Right | Over | Responsible | Accountable | Consulted | Informed |\n| --- | --- | --- | --- | --- | --- |\n| [leads] | [MQL] | [ops], [admin] | [cmo] | [cro] (must agree) | [t] |',
  );
  expect(inWords('daci')).toContain(
    '| Right | Over | Driver | Approver | Contributor | Informed |\n| --- | --- | --- | --- | --- | --- |\n| [leads] | [MQL] | [ops] | [cmo] | [cro] (must agree), [admin] | [t] |',
  );
});

/** As the rule of this name judges: one finding for each thing that nobody decides. */
const noDecider: Rule = rule<Element>({
  id: 'decisions/no-decider',
  severity: 'error',
  title: 'Nobody decides',
  reason: 'Somebody has to.',
  fix: 'Say who.',
  subjects: ({ model }) => model.all('definition') as readonly Element[],
  judge: (element, { analyses }) =>
    analyses.authority.decidedBy(element.address).length > 0 ? undefined : { at: element.address, message: 'Nobody.' },
});

test('what came up and what was settled since the baseline is told', () => {
  const before = compileText('definitions: {a: {term: A}, b: {term: B}}', [noDecider]);
  const after = compileText(
    'teams: {t: {}}\nroles: {cmo: {team: t}}\ndefinitions: {a: {term: A}, b: {term: B}, c: {term: C}}\ndecisionRights: {r: {governs: a, decide: cmo}}',
    [noDecider],
    drawBaseline(before.findings),
  );
  expect(page(after, 'undecided')).toBe(`[Overview] › [Governance]

# What nobody decides

2 things are left that must be decided and over which nobody has the final say. Since the baseline was drawn, 1 came up and 1 was settled.

## Open

| What | Kind | Maintained by | Since |
| --- | --- | --- | --- |
| [B] | Definition | **no owner** | known before |
| [C] | Definition | **no owner** | new |

## Settled since the baseline

| What | How |
| --- | --- |
| [A] | [r] |
`);
});

test('findings that are in the baseline, and those that are waived, are told apart from the others', () => {
  const baseline = drawBaseline(compileText('systems: {a: {}}', [outspoken]).findings);
  const waiver = '{rule: stack/outspoken, reason: known, approver: cmo, expires: 2025-12-31}';
  const compilation = compileText(
    `teams: {t: {}}\nroles: {cmo: {team: t}}\nsystems: {a: {}, b: {waivers: [${waiver}]}, c: {}}`,
    [outspoken],
    baseline,
  );
  const text = page(compilation, 'findings');
  expect(text).toContain(
    'No error, 1 warning and no info about what was left undesigned; 1 more in the baseline; 1 more waived.',
  );
  expect(text).toMatch(
    /\| warning \(in the baseline\) \| .*“a”.*\n\| warning \(waived\) \| .*“b”.*\n\| warning \| .*“c”/,
  );
});

test('money in several currencies is never added up', () => {
  const compilation = compileText(`
channels: {tv: {}, radio: {}}
budgets:
  eu: {total: {amount: 900, currency: EUR}, lines: [{target: channel/tv, amount: {amount: 450, currency: EUR}}]}
  us: {total: {amount: 100, currency: USD}, lines: [{target: channel/radio, amount: {amount: 150, currency: USD}}]}
systems:
  a: {cost: {annual: {amount: 1000, currency: EUR}}}
  b: {cost: {annual: {amount: 2000, currency: USD}}}
`);
  expect(page(compilation, 'budgets')).toContain(
    '900 EUR and 100 USD in 2 budgets, of which 450 EUR and 150 USD are promised to something. 1 budget promises more than there is.',
  );
  expect(page(compilation, 'budgets')).toContain('| [us] | 100 USD | 150 USD (150 %) | **50 USD too much** |');
  expect(page(compilation, 'stack-cost')).toContain(
    '1,000 EUR and 2,000 USD a year is stated, for 2 of 2 systems in use.',
  );
  const ids = views(compilation).map(({ id }) => id);
  expect(ids).not.toContain('budget-evidence');
});

test('a calendar shows what is nearest, and counts the rest', () => {
  const campaigns = Array.from({ length: 60 }, (_, at) => {
    const month = `${2020 + Math.floor(at / 6)}-0${(at % 6) + 1}`;
    return `  c${at}: {start: ${month}-01, end: ${month}-20}`;
  });
  const view = views(compileText(['campaigns:', ...campaigns].join('\n'))).find(({ id }) => id === 'campaign-calendar');
  const text = view === undefined ? '' : (toMermaid(view) ?? '');
  expect(text).toContain('not drawn#58; 10 further away');
  expect(text).not.toContain('2020-01-01');
  expect(text).toContain('2025-06-01');
});
