import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { MANIFEST, told } from '../testing/compile-text.ts';
import { rule } from './rule.ts';

describe('rules', () => {
  const noOwner = rule({
    id: 'decisions/unowned-element',
    severity: 'error',
    title: '',
    reason: '',
    fix: '',
    subjects: ({ model }) => model.all('system'),
    judge: ({ address, value }) => (value.owner === undefined ? { at: address, message: 'No owner.' } : undefined),
  });
  const findings = (yaml: string): string[] =>
    compile({
      files: [{ path: 'spandrel.yaml', text: MANIFEST + yaml }],
      rules: [noOwner],
      today: '2025-06-30',
    }).findings.map(({ severity, elements, status }) => `${severity} ${elements.join(' ')} ${status}`);

  it('say nothing of what an error spoiled, and all the rest', () => {
    expect(
      findings('systems: {a: {owner: nobody}, b: {onwer: x}, c: {}, d: {owner: [1]}, e: text, f: {owner: }}\n'),
    ).toEqual(['error system/c new', 'error system/f new']);
  });

  it('take their severity from the manifest, or are off', () => {
    expect(findings('systems: {a: {}}\nrules: {decisions/unowned-element: info}\n')).toEqual(['info system/a new']);
    expect(findings('systems: {a: {}}\nrules: {decisions/unowned-element: {severity: "off"}}\n')).toEqual([]);
  });

  it('that are unknown get the nearest name, and so do their options', () => {
    const yaml = `${MANIFEST}rules: {decisions/unowned-elemnt: off, decisions/unowned-element: {options: {minimum: 1}}}\n`;
    expect(
      told(compile({ files: [{ path: 'spandrel.yaml', text: yaml }], rules: [noOwner], today: '2025-06-30' })),
    ).toEqual([
      'spandrel.yaml:3:9 rules/unknown-rule: There is no rule “decisions/unowned-elemnt”. Did you mean “decisions/unowned-element”?',
      'spandrel.yaml:3:78 rules/unknown-option: The rule decisions/unowned-element has no option “minimum”. The rule has no options: delete it.',
    ]);
  });

  it('may leave a long way to be told when somebody asks', () => {
    let asked = 0;
    const path = (): string[] => {
      asked += 1;
      return ['system/a', 'system/b'];
    };
    const wayfinder = { ...noOwner, judge: () => ({ at: 'system/a', message: 'Far.', path }) };
    const { findings: found } = compile({
      files: [{ path: 'spandrel.yaml', text: `${MANIFEST}systems: {a: {}, b: {}}\n` }],
      rules: [wayfinder],
      today: '2025-06-30',
    });
    expect(asked).toBe(0);
    expect(found[0]?.path).toEqual(['system/a', 'system/b']);
  });

  it('that fail by a bug are named, and the others run', () => {
    const broken = {
      ...noOwner,
      id: 'stack/broken' as const,
      judge: () => {
        throw new Error('oops');
      },
    };
    const result = compile({
      files: [{ path: 'spandrel.yaml', text: `${MANIFEST}systems: {a: {}}\n` }],
      rules: [broken, noOwner],
      today: '2025-06-30',
    });
    expect(result.failures.map(({ rule: id }) => id)).toEqual(['stack/broken']);
    expect(result.findings).toHaveLength(1);
  });

  it('are waived with a reason, an approver and an end', () => {
    const waiver = (expires: string): string => `teams: {m: {}}
roles: {cmo: {team: m}}
systems: {a: {waivers: {rule: decisions/unowned-element, reason: moving, approver: cmo, expires: ${expires}}}}
`;
    const diagnostics = (yaml: string): string[] =>
      told(
        compile({
          files: [{ path: 'spandrel.yaml', text: MANIFEST + yaml }],
          rules: [noOwner],
          today: '2025-06-30',
        }),
      );
    expect(findings(waiver('2025-06-30'))).toEqual(['error system/a waived']);
    expect(findings(waiver('2025-06-29'))).toEqual(['error system/a new']);
    expect(diagnostics(waiver('2025-06-29'))).toEqual([
      expect.stringContaining('waiver/expired: The waiver of decisions/unowned-element expired on 2025-06-29.'),
    ]);
    expect(diagnostics(waiver('2026-07-01'))).toEqual([expect.stringContaining('waiver/too-long')]);
    expect(diagnostics(waiver('2025-12-31').replace('systems: {a: {', 'systems: {a: {owner: cmo, '))).toEqual([
      expect.stringContaining('waiver/unmatched'),
    ]);
  });
});
