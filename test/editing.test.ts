import { type CompileInput, compile, type Finding, planRename, planWaiver, type SourceFile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT, TODAY } from './load-workspace.ts';

const EXAMPLES = ['b2b-22-platforms', 'mid-market-saas', 'post-audit-nurture', 'product-launch', 'production-system'];
const SIDES = EXAMPLES.flatMap((example) => [`${example}/before`, `${example}/after`]);

function inputOf(path: string): CompileInput {
  return { ...readWorkspace(`${ROOT}/examples/${path}`), rules, today: TODAY };
}

function edited(input: CompileInput, files: readonly SourceFile[]): CompileInput {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return { ...input, files: input.files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text })) };
}

function textsOf({ files }: CompileInput): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** Findings with one id in the place of another, whatever order their elements take by it. */
function findingsOf(input: CompileInput, from = '', to = ''): string[] {
  const { diagnostics, findings } = compile(input);
  expect(diagnostics).toEqual([]);
  const [, oldId = ''] = from.split('/');
  const [, newId = ''] = to.split('/');
  const rename = (address: string): string =>
    address === from ? to : address.replace(new RegExp(`(?<=/)${oldId}(?=\\.)`), newId);
  return findings
    .map(({ rule, severity, elements, key }) =>
      [severity, rule, ...elements.map((address) => (from === '' ? address : rename(address))).sort(), key].join(' '),
    )
    .sort();
}

/** What has to be taken out of a text to give another, where nothing but that was put in. */
function insertion(before: string, after: string): string | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const length = after.length - before.length;
  return before.slice(start) === after.slice(start + length) ? after.slice(start, start + length) : undefined;
}

describe('renaming any element of an example', () => {
  it.each(SIDES)('to a fresh id and back gives every byte back but “formerly”: %s', (side) => {
    const input = inputOf(side);
    const { elements } = compile({ ...input, only: () => false }).model;
    const renamable = elements.filter(({ address }) => address !== 'entity/consent');
    fc.assert(
      fc.property(fc.constantFrom(...renamable), fc.stringMatching(/^[a-z][a-z0-9]{2,6}-zz$/), (element, id) => {
        const there = planRename(input, element.address, id);
        const away = edited(input, there.files);
        const back = edited(away, planRename(away, there.address, element.id).files);
        for (const [path, text] of Object.entries(textsOf(back))) {
          const original = textsOf(input)[path] ?? '';
          const added = insertion(original, text);
          expect(added?.trim().replaceAll(/^, |\{|\}/g, '') ?? `${path} differs`).toBe(
            path === element.place.file ? `formerly: ${id}` : '',
          );
        }
      }),
      { numRuns: 4 },
    );
  });

  it.each(SIDES)('changes no finding but for the address: %s', (side) => {
    const input = inputOf(side);
    const { elements } = compile({ ...input, only: () => false }).model;
    const renamable = elements.filter(({ address }) => address !== 'entity/consent');
    const findings = findingsOf(input);
    fc.assert(
      fc.property(fc.constantFrom(...renamable), (element) => {
        const { address, files } = planRename(input, element.address, `${element.id}-zz`);
        expect(findingsOf(edited(input, files), address, element.address)).toEqual(findings);
      }),
      { numRuns: 2 },
    );
  });
});

describe('waiving any finding of an example', () => {
  const input = inputOf('b2b-22-platforms/before');
  const before = compile(input);

  it.each(before.findings.map((finding) => [finding.rule, finding]))(
    'inserts lines and nothing else: %s',
    (_, finding) => {
      const acceptance = { reason: 'A “reason”: with, everything # in it', approver: 'cmo', expires: '2025-09-30' };
      const { file, others } = planWaiver(input, before, finding, acceptance);
      expect(insertion(file.before, file.text)).toContain(`rule: ${finding.rule}\n`);
      expect(others).toEqual([]);
      const after = compile(edited(input, [file]));
      const status = ({ fingerprint, status: now }: Finding): string => `${fingerprint} ${now}`;
      expect(after.findings.map(status).sort()).toEqual(
        before.findings.map((other) => status(other === finding ? { ...other, status: 'waived' } : other)).sort(),
      );
    },
  );
});
