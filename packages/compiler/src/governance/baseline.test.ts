import { describe, expect, it } from 'vitest';
import { type Compilation, compile } from '../compile.ts';
import { MANIFEST } from '../testing/compile-text.ts';
import { type BaselineEntry, drawBaseline } from './baseline.ts';
import { rule } from './rule.ts';

const noOwner = rule({
  id: 'decisions/unowned-element',
  severity: 'error',
  title: '',
  reason: '',
  fix: '',
  subjects: ({ model }) => [...model.all('system'), ...model.all('lifecycle')],
  judge: ({ address, value }) => (value.owner === undefined ? { at: address, message: 'No owner.' } : undefined),
});

const nested = rule({
  id: 'lifecycle/vague-stage',
  severity: 'error',
  title: '',
  reason: '',
  fix: '',
  comparesWithBase: true,
  subjects: ({ comparison, model }) => (comparison ? model.all('lifecycle') : []),
  judge: ({ id }) => ({ at: `stage/${id}.new`, message: 'Vague.' }),
});

function check(yaml: string, baseline?: readonly BaselineEntry[], base?: Compilation): Compilation {
  const files = [{ path: 'spandrel.yaml', text: MANIFEST + yaml }];
  return compile({ files, rules: [noOwner, nested], base, baseline, today: '2025-06-30' });
}

function told({ findings, baseline }: Compilation): unknown {
  const line = ({ elements }: { elements: readonly string[] }): string => elements.join(' ');
  return {
    findings: findings.map((finding) => `${finding.status} ${line(finding)}`),
    ...baseline,
    stale: baseline?.stale.map(line),
    unjudged: baseline?.unjudged.map(line),
  };
}

const known = drawBaseline(check('systems: {a: {}, b: {}}').findings);

describe('a baseline', () => {
  it('holds identities alone, in their order', () => {
    expect(known).toEqual([
      { fingerprint: '8bb67b3f110f0e7a', rule: 'decisions/unowned-element', elements: ['system/a'], key: null },
      { fingerprint: '9ac7e24db9907aea', rule: 'decisions/unowned-element', elements: ['system/b'], key: null },
    ]);
  });

  it('tells what is new, what is known and what is gone', () => {
    expect(told(check('systems: {b: {}, c: {}}', known))).toEqual({
      findings: ['baselined system/b', 'new system/c'],
      known: 1,
      added: 1,
      stale: ['system/a'],
      unjudged: [],
    });
  });

  it('follows an element through its renames, and what is nested in it', () => {
    expect(told(check('systems: {z: {formerly: [y, a]}, b: {}}', known))).toMatchObject({
      findings: ['baselined system/z', 'baselined system/b'],
      stale: [],
    });
    const lifecycle = (id: string, formerly: string): string =>
      `systems: {s: {owner: r}}\nteams: {t: {}}\nroles: {r: {team: t}}\nentities: {e: {}}\nlifecycles: {${id}: {owner: r, entity: e, recordSystem: s, stages: {new: {}}${formerly}}}`;
    const base = check(lifecycle('demand', ''));
    const before = drawBaseline(check(lifecycle('demand', ''), [], base).findings);
    expect(told(check(lifecycle('growth', ', formerly: demand'), before, base))).toMatchObject({
      findings: ['baselined stage/growth.new'],
      stale: [],
    });
  });

  it('calls nothing stale that a rule could not speak of', () => {
    const base = check('');
    const yaml =
      'systems: {s: {owner: r}}\nteams: {t: {}}\nroles: {r: {team: t}}\nentities: {e: {}}\nlifecycles: {d: {owner: r, entity: e, recordSystem: s, stages: {new: {}}}}';
    const entries = drawBaseline(check(yaml, [], base).findings);
    const without = check(yaml, entries);
    expect(told(without)).toMatchObject({ findings: [], stale: [], unjudged: ['stage/d.new'] });
    expect(drawBaseline(without.findings, without.baseline)).toEqual(entries);
    expect(told(check('systems: {a: {}, b: }\nsystms: {}', known))).toMatchObject({ stale: [] });
  });

  it('leaves out what is waived', () => {
    const waiver = '{rule: decisions/unowned-element, reason: moving, approver: r, expires: 2025-12-31}';
    const yaml = `teams: {t: {}}\nroles: {r: {team: t}}\nsystems: {a: {waivers: ${waiver}}, b: {}}`;
    expect(drawBaseline(check(yaml).findings).map(({ elements }) => elements)).toEqual([['system/b']]);
    expect(told(check(yaml, known))).toMatchObject({ findings: ['waived system/a', 'baselined system/b'], stale: [] });
  });
});
