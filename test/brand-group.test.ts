import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@spandrel/rules';
import { describe, expect, it } from 'vitest';
import { compileFolder, findingLines, ROOT } from './load-workspace.ts';

const CASES = join(ROOT, 'test/cases');

/** What these rules say of a workspace, they say by comparing it with an earlier one. */
const COMPARING = new Set<string>([
  'change/unrecorded-change',
  'change/authority-removed',
  'change/removal-impact',
  'change/breaking-change',
]);

/** The rules that find something in one of the reference cases. */
function seenInCases(): Set<string | undefined> {
  const lists = readdirSync(CASES).flatMap((name) =>
    ['before', 'after'].map((side) => readFileSync(join(CASES, name, `${side}.expected`), 'utf8')),
  );
  return new Set(lists.flatMap((list) => list.split('\n').map((line) => line.split(' ')[1])));
}

describe('the example brand-group before', () => {
  const { diagnostics, failures, findings } = compileFolder('examples/brand-group/before');

  it('compiles', () => {
    expect(diagnostics).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('has the findings of its story', async () => {
    const open = findings.filter(({ status }) => status === 'new');
    await expect(`${findingLines(open).join('\n')}\n`).toMatchFileSnapshot('golden/brand-group-before.txt');
  });

  it('has one finding that was accepted for a time', () => {
    const waived = findings.filter(({ status }) => status === 'waived');
    expect(findingLines(waived)).toEqual(['warning data/manual-flow flow/retailers-warehouse']);
  });

  it('shows every rule that finds nothing in the reference cases', () => {
    const seen = seenInCases();
    const shown = new Set<string>(findings.map(({ rule }) => rule));
    const unseen = rules.map(({ id }) => id).filter((id) => !seen.has(id) && !COMPARING.has(id));
    expect(unseen.length).toBeGreaterThan(30);
    expect(unseen.filter((id) => !shown.has(id))).toEqual([]);
  });
});

describe('the example brand-group after', () => {
  const { diagnostics, failures, findings } = compileFolder('examples/brand-group/after');

  it('is clean, with nothing waived', () => {
    expect(diagnostics).toEqual([]);
    expect(failures).toEqual([]);
    expect(findingLines(findings)).toEqual([]);
  });
});
