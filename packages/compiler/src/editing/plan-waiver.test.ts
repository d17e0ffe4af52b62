import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { rule } from '../governance/rule.ts';
import { EditError } from './edit.ts';
import { planWaiver } from './plan-waiver.ts';

const MANIFEST = `spandrel: 1
architecture: {id: test, asOf: 2025-06-30}
roles: {cmo: {team: crm}}
`;

/** Every team and every stage has a finding; a team of two functions has one for each. */
const RULES = [
  rule({
    id: 'decisions/unowned-element',
    severity: 'error',
    title: '',
    reason: '',
    fix: '',
    subjects: ({ model }) => [...model.nodes.values()].filter(({ kind }) => kind === 'team' || kind === 'stage'),
    judge: ({ address }) => ({ at: address, message: 'No owner.' }),
  }),
  rule({
    id: 'stack/overlap',
    severity: 'error',
    title: '',
    reason: '',
    fix: '',
    subjects: ({ model }) => model.all('team').filter(({ value }) => value.function !== undefined),
    judge: ({ address, value }) =>
      (value.function ?? '').split(' ').flatMap((key) => [
        { at: [address, 'role/cmo'], key, message: 'Overlaps.' },
        { at: [address, 'architecture/test'], key, message: 'Overlaps.' },
      ]),
  }),
  rule({
    id: 'lifecycle/no-definition',
    severity: 'error',
    title: '',
    reason: '',
    fix: '',
    subjects: ({ model }) => model.all('lifecycle'),
    judge: ({ address, value }) => [
      { at: address, message: 'Not defined.' },
      ...Object.keys(value.stages ?? {}).map((stage) => ({
        at: address.replace('lifecycle', 'stage').concat('.', stage),
        message: 'Not defined.',
      })),
    ],
  }),
];

interface Waived {
  readonly path: string;
  readonly text: string;
  /** What is waived besides. */
  readonly others?: readonly string[];
}

/** Waives the first finding that there is of a rule at an address. */
function waive(yaml: string, address: string, ruleId = 'decisions/unowned-element', manifest = MANIFEST): Waived {
  const input = {
    files: [
      { path: 'spandrel.yaml', text: manifest },
      { path: 'a.yaml', text: yaml },
    ],
    rules: RULES,
    today: '2025-06-30',
  };
  const before = compile(input);
  const finding = before.findings.find(({ rule: id, elements }) => id === ruleId && elements[0] === address);
  if (!finding) throw new Error(`There is no finding at ${address}.`);
  const { file, others } = planWaiver(input, before, finding, {
    reason: 'why',
    approver: 'cmo',
    expires: '2025-07-31',
  });
  const told = others.map(({ rule: id, elements, key }) => [id, ...elements, key].join(' '));
  return { path: file.path, text: file.text, ...(told.length > 0 ? { others: told } : {}) };
}

const BLOCK = (indent: string): string =>
  [`- rule: decisions/unowned-element`, '  reason: why', '  approver: cmo', '  expires: 2025-07-31']
    .map((line) => `${indent}${line}\n`)
    .join('');
const FLOW = '{rule: decisions/unowned-element, reason: why, approver: cmo, expires: 2025-07-31}';
const EARLIER = '{rule: stack/overlap, reason: x, approver: cmo, expires: 2025-07-01}';
const IN_MANIFEST = `waivers:
  - rule: decisions/unowned-element
    elements: team/crm
    reason: why
    approver: cmo
    expires: 2025-07-31
`;

describe('a waiver', () => {
  const ON_ELEMENT: [string, string, string][] = [
    [
      'block style',
      'teams:\n  crm:\n    name: n # x\n    # y\n\n  b:\n',
      `teams:\n  crm:\n    name: n # x\n    waivers:\n${BLOCK('      ')}    # y\n\n  b:\n`,
    ],
    [
      'steps of four',
      'teams:\n    crm:\n        name: n\n',
      `teams:\n    crm:\n        name: n\n        waivers:\n${BLOCK('            ')}`,
    ],
    ['nothing behind the key', 'teams:\n  crm: # x\n', `teams:\n  crm: # x\n    waivers:\n${BLOCK('      ')}`],
    ['brackets', 'teams: {crm: {name: n}}\n', `teams: {crm: {name: n, waivers: [${FLOW}]}}\n`],
    [
      'a waiver more, block style',
      `teams:\n  crm:\n    function: a\n    waivers:\n    - ${EARLIER} # x\n    name: n\n`,
      `teams:\n  crm:\n    function: a\n    waivers:\n    - ${EARLIER} # x\n${BLOCK('    ')}    name: n\n`,
    ],
    [
      'a waiver more, in brackets',
      `teams:\n  crm: {function: a, waivers: [${EARLIER}]}\n`,
      `teams:\n  crm: {function: a, waivers: [${EARLIER}, ${FLOW}]}\n`,
    ],
    [
      'a list of one',
      `teams:\n  crm: {function: a, waivers: ${EARLIER}}\n`,
      `teams:\n  crm: {function: a, waivers: [${EARLIER}, ${FLOW}]}\n`,
    ],
    ['an anchor that nobody uses', 'teams: {crm: &x {name: n}}\n', `teams: {crm: &x {name: n, waivers: [${FLOW}]}}\n`],
  ];
  it.each(ON_ELEMENT)('stands on the element: %s', (_, before, after) => {
    expect(waive(before, 'team/crm')).toEqual({ path: 'a.yaml', text: after });
  });

  it('keeps the ends of lines', () => {
    expect(waive('teams:\r\n  crm:\r\n', 'team/crm').text).toBe(
      `teams:\n  crm:\n    waivers:\n${BLOCK('      ')}`.replaceAll('\n', '\r\n'),
    );
  });

  const ELSEWHERE: [string, string][] = [
    ['an alias', 'teams:\n  x: &x {name: n}\n  crm: *x\n'],
    ['an anchor that others use', 'teams: {crm: &x {name: n}, b: {<<: *x}}\n'],
    [
      'a mapping of one waiver in block style',
      `teams:\n  crm:\n    function: a\n    waivers:\n      rule: stack/overlap\n      reason: x\n      approver: cmo\n      expires: 2025-07-01\n`,
    ],
    ['waivers from the defaults', `defaults: {teams: {waivers: ${EARLIER}}}\nteams: {crm: {function: a}}\n`],
  ];
  it.each(ELSEWHERE)('stands in the manifest where the element can’t be edited: %s', (_, yaml) => {
    expect(waive(yaml, 'team/crm')).toEqual({ path: 'spandrel.yaml', text: MANIFEST + IN_MANIFEST });
  });

  const LIFECYCLE =
    'teams: {crm: {}}\nentities: {e: {}}\nsystems: {s: {}}\nlifecycles: {l: {entity: e, recordSystem: s, stages: {a: {}}, transitions: []}}\n';

  it('stands in the manifest for what is nested, and where the element’s would accept more', () => {
    const nested = waive(LIFECYCLE, 'stage/l.a');
    expect(nested).toEqual({
      path: 'spandrel.yaml',
      text: MANIFEST + IN_MANIFEST.replace('team/crm', 'stage/l.a'),
    });
    const narrower = waive(LIFECYCLE, 'lifecycle/l', 'lifecycle/no-definition');
    expect(narrower).toEqual({
      path: 'spandrel.yaml',
      text:
        MANIFEST +
        IN_MANIFEST.replace('team/crm', 'lifecycle/l').replace('decisions/unowned-element', 'lifecycle/no-definition'),
    });
  });

  it('extends the waivers of a manifest, in any of its documents', () => {
    const waiver = 'elements: team/crm, reason: x, approver: cmo, expires: 2025-07-01';
    const manifest = `${MANIFEST}waivers: # x\n- {rule: decisions/unowned-element, ${waiver}}\n---\nsystems: {}\n`;
    expect(waive(LIFECYCLE, 'stage/l.a', undefined, manifest).text).toBe(
      manifest.replace('---', `${BLOCK('').replace('\n', '\n  elements: stage/l.a\n')}---`),
    );
  });

  it('names the key, and tells what it can’t be told apart from', () => {
    expect(waive('teams: {crm: {function: a b}}\n', 'team/crm', 'stack/overlap')).toEqual({
      path: 'a.yaml',
      text: 'teams: {crm: {function: a b, waivers: [{rule: stack/overlap, key: a, reason: why, approver: cmo, expires: 2025-07-31}]}}\n',
      others: ['stack/overlap team/crm role/cmo a'],
    });
  });

  it('is left to a person where neither place will do', () => {
    const manifest = `${MANIFEST}waivers:\n  rule: stack/overlap\n  elements: team/crm\n  reason: x\n  approver: cmo\n  expires: 2025-07-01\n`;
    expect(() => waive('teams:\n  x: &x {function: a}\n  crm: *x\n', 'team/crm', undefined, manifest)).toThrow(
      new EditError(
        `the waiver can’t be written safely: neither the element nor spandrel.yaml can take it as they are written. Nothing was written. Add this to spandrel.yaml by hand:\n\n${IN_MANIFEST}`,
      ),
    );
  });
});
