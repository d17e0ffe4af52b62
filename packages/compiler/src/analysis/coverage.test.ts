import { describe, expect, it } from 'vitest';
import { compileText, MANIFEST } from '../testing/compile-text.ts';
import { coverageInWords, percentCovered } from './coverage.ts';

/** Every share on a line, with what is not covered. */
function told(yaml: string, others: Record<string, string> = {}): string[] {
  return compileText(MANIFEST + yaml, others)
    .analyses.coverage.shares()
    .map((share) =>
      [`${share.area} ${share.id}`, share.label, coverageInWords(share), share.uncovered.join(' ')].join(' | '),
    );
}

const PEOPLE = 'teams: {m: {}}\nroles: {r: {team: m, holders: ann}}\n';

describe('coverage', () => {
  it('has nothing to cover in an empty workspace', () => {
    expect(told('')).toEqual([
      'strategy-planning owner | Elements with an owner | – | ',
      'process-workflow owner | Elements with an owner | – | ',
      'martech-data owner | Elements with an owner | – | ',
      'martech-data monitored | Relied-on flows with an alert | – | ',
      'martech-data authority | Shared fields with an authority | – | ',
      'measurement-reporting owner | Elements with an owner | – | ',
      'measurement-reporting attributed | Channels that attribution accounts for | – | ',
      'governance owner | Elements with an owner | – | ',
      'governance decider | Governable elements with a decider | – | ',
    ]);
  });

  it('counts what is expected, and names what lacks it', () => {
    expect(
      told(`${PEOPLE}
systems:
  crm: {owner: r, holds: lead}
  erp: {holds: lead}
  old: {status: retired}
entities:
  lead:
    steward: r
    systemOfRecord: crm
    fields:
      email: {writers: [crm, erp]}
      name: {writers: [crm, erp], authority: crm}
      phone: {writers: [crm, old]}
  click: {steward: r, type: event, fields: {page: {writers: [crm, erp]}}}
flows:
  told: {owner: r, from: crm, to: erp, carries: {lead: [email]}, alertTo: r}
  silent: {owner: r, from: crm, to: erp, carries: {lead: "*"}}
  unused: {owner: r, from: crm, to: erp, carries: {click: [page]}}
  by-hand: {owner: r, from: crm, to: erp, carries: {lead: [email]}, mode: csv}
  off: {from: crm, to: erp, carries: {lead: [email]}, status: retired}
metrics: {reached: {owner: r, inputs: lead.email, computedIn: erp}}
channels:
  search: {owner: r}
  podcast: {owner: r, status: pilot}
  radio: {owner: r}
  shops: {owner: r, kind: sales}
  fax: {status: retired}
attributionModels:
  mta: {owner: r, channels: search, excludes: {radio: no clicks}}
  vendor: {owner: r, vendorDefined: true, status: draft, channels: podcast}
definitions: {mql: {owner: r, term: Qualified, when: "true"}, sql: {term: Accepted, when: "true"}}
decisionRights: {meaning: {governs: mql, decide: r}}
workflows: {campaign: {owner: r, steps: {brief: {accountable: r}, approve: {}}}}
`),
    ).toEqual([
      'strategy-planning owner | Elements with an owner | 4 of 4 (100 %) | ',
      'process-workflow owner | Elements with an owner | 3 of 5 (60 %) | definition/sql step/campaign.approve',
      'martech-data owner | Elements with an owner | 7 of 8 (88 %) | system/erp',
      'martech-data monitored | Relied-on flows with an alert | 1 of 2 (50 %) | flow/silent',
      'martech-data authority | Shared fields with an authority | 1 of 2 (50 %) | field/lead.email',
      'measurement-reporting owner | Elements with an owner | 3 of 3 (100 %) | ',
      'measurement-reporting attributed | Channels that attribution accounts for | 2 of 3 (67 %) | channel/podcast',
      'governance owner | Elements with an owner | – | ',
      'governance decider | Governable elements with a decider | 1 of 3 (33 %) | attribution-model/mta definition/sql',
    ]);
  });

  it('has a decider only where nobody has to ask in any brand or region', () => {
    const yaml = (regions: string): string => `spandrel: 1
architecture: {id: test, asOf: 2025-06-30, dimensions: {region: [emea, us]}}
${PEOPLE}definitions: {mql: {owner: r, term: Qualified, when: "true"}}
decisionRights: {meaning: {governs: mql, decide: r, scope: {region: ${regions}}}}
`;
    const decided = (regions: string): readonly string[] =>
      compileText(yaml(regions))
        .analyses.coverage.shares()
        .filter(({ id }) => id === 'decider')
        .map(coverageInWords);
    expect(decided('[emea]')).toEqual(['0 of 1 (0 %)']);
    expect(decided('[emea, us]')).toEqual(['1 of 1 (100 %)']);
  });

  it('counts what a compile error spoiled neither way', () => {
    const martech = (yaml: string, others: Record<string, string> = {}): string | undefined =>
      told(yaml, others).find((line) => line.startsWith('martech-data owner'));
    expect(martech(`${PEOPLE}systems: {a: {owner: r}, b: {ownr: r}, c: {owner: nobody}, d: {}}\n`)).toBe(
      'martech-data owner | Elements with an owner | 1 of 2 (50 %) | system/d',
    );
    expect(
      martech(`${PEOPLE}systems: {a: {owner: r}}\n`, { 'broken.yaml': 'systems:\n  b: {}\n  c: {owner: r\n' }),
    ).toBe('martech-data owner | Elements with an owner | 1 of 1 (100 %) | ');
  });
});

describe('a share in words', () => {
  it.each([
    [0, 0, '–'],
    [0, 3, '0 of 3 (0 %)'],
    [1, 1000, '1 of 1000 (1 %)'],
    [41, 52, '41 of 52 (79 %)'],
    [999, 1000, '999 of 1000 (99 %)'],
    [52, 52, '52 of 52 (100 %)'],
  ])('%i of %i is “%s”: only all is 100, and only none is 0', (covered, total, words) => {
    expect(coverageInWords({ covered, total })).toBe(words);
    expect(percentCovered({ covered, total }) === undefined).toBe(total === 0);
  });
});
