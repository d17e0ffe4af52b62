import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import { describe, expect, it } from 'vitest';
import { compileFiles, compileFolder, findingLines, ROOT } from './load-workspace.ts';

const CASES = join(ROOT, 'test/cases');

const EXAMPLE = 'examples/brand-group';

/** Files with one text replaced, which must be there once. */
function edit(files: readonly SourceFile[], file: string, before: string | RegExp, after: string): SourceFile[] {
  return files.map(({ path, text }) => {
    if (path !== file) return { path, text };
    expect(text.split(before).length, `${before} in ${file}`).toBe(2);
    return { path, text: text.replace(before, after) };
  });
}

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
    const unseen = rules.filter(({ id, comparesWithBase }) => !seen.has(id) && !comparesWithBase).map(({ id }) => id);
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

describe('a change of the example brand-group', () => {
  const { files } = readWorkspace(join(ROOT, EXAMPLE, 'after'));

  it('is settled by the decisions on record, where it is the design itself', () => {
    const after = compileFolder(`${EXAMPLE}/after`, compileFolder(`${EXAMPLE}/before`));
    expect(findingLines(after.findings)).toEqual([]);
  });

  it('is reported by each of the rules about changes, where nobody decided it', () => {
    let careless = edit(files, 'customer-lifecycles.yaml', 'customer.orders_12mo >= 1', 'customer.orders_12mo >= 0');
    careless = edit(
      careless,
      'customer-lifecycles.yaml',
      'orders_12mo: 0}, qualifies: false',
      'orders_12mo: 0}, qualifies: true',
    );
    careless = edit(careless, 'decisions.yaml', 'governs: [active-customer, club-tiers]', 'governs: [club-tiers]');
    careless = edit(careless, 'flows.yaml', 'fields: {phone: string, boutique: string}', 'fields: {phone: string}');
    careless = edit(
      careless,
      'stack/group.yaml',
      '    category: ipaas\n',
      '    category: ipaas\n    status: retired\n',
    );
    const { diagnostics, findings } = compileFiles(careless, compileFiles(files));
    expect(diagnostics).toEqual([]);
    expect(findingLines(findings.filter(({ group }) => group === 'change'))).toEqual([
      'error change/authority-removed decision-right/group-definitions',
      'error change/breaking-change contract/sorel-enquiries',
      'error change/removal-impact system/integration-platform',
      'error change/unrecorded-change definition/active-customer',
    ]);
  });
});
