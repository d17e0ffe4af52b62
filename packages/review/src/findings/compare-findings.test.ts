import { type Compilation, compile, type Finding, rule } from '@spandrel/compiler';
import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../diff/diff.ts';
import { compareFindings } from './compare-findings.ts';

const noOwner = rule({
  id: 'decisions/unowned-element',
  severity: 'error',
  title: '',
  reason: '',
  fix: '',
  subjects: ({ model }) => model.all('system'),
  judge: ({ address, value }) => (value.owner === undefined ? { at: address, message: 'No owner.' } : undefined),
});

/** Its subjects have no address of their own. */
const noTwin = rule({
  id: 'stack/no-twin',
  severity: 'warning',
  title: '',
  reason: '',
  fix: '',
  subjects: ({ model }) => model.all('system').map((system) => ({ system })),
  judge: ({ system }) => (system.value.vendor === undefined ? { at: system.address, message: 'Alone.' } : undefined),
});

const MANIFEST = 'spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30}\nteams: {t: {}}\nroles: {r: {team: t}}\n';

function state(systems: string): Compilation {
  const files = [{ path: 'spandrel.yaml', text: MANIFEST + systems }];
  return compile({ files, rules: [noOwner, noTwin], today: '2025-06-30' });
}

/** Every list that has something in it, a line for each finding. */
function compared(before: string, after: string): Record<string, string[]> {
  const [base, head] = [state(before), state(after)];
  const { unjudged, ...lists } = compareFindings(base, head, comparisonOf(base, head));
  const all = { ...lists, 'not judged before': unjudged.base, 'not judged now': unjudged.head };
  const told = ({ rule: id, elements }: Finding): string => `${id} ${elements.join(' ')}`;
  return Object.fromEntries(
    Object.entries(all).flatMap(([how, findings]) => (findings.length > 0 ? [[how, findings.map(told)]] : [])),
  );
}

describe('the findings of two states', () => {
  it('are new, fixed, waived or still there', () => {
    const waiver = '{rule: decisions/unowned-element, reason: moving, approver: r, expires: 2025-12-31}';
    expect(
      compared(
        'systems: {a: {vendor: x}, b: {vendor: x}, c: {vendor: x}, e: {vendor: x}}',
        `systems: {a: {vendor: x}, b: {vendor: x, owner: r}, c: {vendor: x, waivers: ${waiver}}, d: {vendor: x}}`,
      ),
    ).toEqual({
      added: ['decisions/unowned-element system/d'],
      fixed: ['decisions/unowned-element system/b', 'decisions/unowned-element system/e'],
      unchanged: ['decisions/unowned-element system/a'],
      waived: ['decisions/unowned-element system/c'],
    });
  });

  it('are neither new nor fixed where a compile error hides them, and only there', () => {
    const sound = 'systems: {a: {vendor: x}, b: {vendor: x}}';
    const broken = 'systems: {a: {vendor: x, owner: nobody}, b: {vendor: x, owner: r}}';
    expect(compared(sound, broken)).toEqual({
      fixed: ['decisions/unowned-element system/b'],
      'not judged now': ['decisions/unowned-element system/a'],
    });
    expect(compared(broken, sound)).toEqual({
      added: ['decisions/unowned-element system/b'],
      'not judged before': ['decisions/unowned-element system/a'],
    });
  });

  it('follow what a compile error hides through a rename', () => {
    expect(compared('systems: {a: {vendor: x}}', 'systems: {z: {formerly: a, vendor: x, owner: nobody}}')).toEqual({
      'not judged now': ['decisions/unowned-element system/a'],
    });
    expect(compared('systems: {a: {vendor: x, owner: nobody}}', 'systems: {z: {formerly: a, vendor: x}}')).toEqual({
      'not judged before': ['decisions/unowned-element system/z'],
    });
  });

  it('can’t be told for a whole rule where what it missed has no address, or may be missing', () => {
    expect(
      compared(
        'systems: {a: {owner: r}, b: {owner: r}}',
        'systems: {a: {owner: r, vendor: [1]}, b: {owner: r, vendor: x}}',
      ),
    ).toEqual({
      'not judged now': ['stack/no-twin system/a', 'stack/no-twin system/b'],
    });
    expect(compared('systems: {a: {vendor: x}}', 'systems: none')).toEqual({
      'not judged now': ['decisions/unowned-element system/a'],
    });
  });

  it('are not fixed by a language that nobody can read, nor by turning a rule off', () => {
    const before = 'systems: {a: {vendor: x}}';
    const [base, head] = [
      state(before),
      compile({
        files: [{ path: 'spandrel.yaml', text: 'spandrel: 9\n' }],
        rules: [noOwner, noTwin],
        today: '2025-06-30',
      }),
    ];
    const { fixed, unjudged } = compareFindings(base, head, comparisonOf(base, head));
    expect([fixed.length, unjudged.head.length]).toEqual([0, 1]);
    expect(compared(before, `${before}\nrules: {decisions/unowned-element: off}\n`)).toEqual({
      silenced: ['decisions/unowned-element system/a'],
    });
  });
});
