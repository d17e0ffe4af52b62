import { join } from 'node:path';
import { type Compilation, compile, EditError, planRename, type RenamePlan, type SourceFile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import { applyPatch, type ChangeSet, diff, meaningOfArchitecture, review } from '@spandrel/review';
import { rules } from '@spandrel/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printChanges, printReview } from '../packages/review/testing/print-review.ts';
import { compileFiles, compileFolder, ROOT, TODAY } from './load-workspace.ts';
import { putTogether, takeApart } from './rearrange-workspace.ts';
import { anyWorkspaces, soundChanges, soundWorkspaces } from './workspaces/workspace.ts';

const examples = [
  'b2b-22-platforms',
  'brand-group',
  'mid-market-saas',
  'post-audit-nurture',
  'product-launch',
  'production-system',
];

describe.each(examples)('the design of %s', (name) => {
  const base = compileFolder(`examples/${name}/before`);
  const head = compileFolder(`examples/${name}/after`, base);

  it('is reviewed as it was', async () => {
    await expect(printReview(review({ base, head, rules }))).toMatchFileSnapshot(`golden/review-${name}.txt`);
  });

  it('is a patch, and its own opposite when it is taken back', () => {
    expectPatch(base, head);
    expectOpposite(base, head);
  });

  it('is no change however it is cut into files and ordered', () => {
    const { files } = readWorkspace(join(ROOT, 'examples', name, 'after'));
    for (const seed of [1, 2, 3]) {
      expect(changesOf(compileFiles(files), compileFiles(putTogether(takeApart(files), seed, seed * 7)))).toEqual([]);
    }
  });
});

describe('a change of the example brand-group', () => {
  const { files } = readWorkspace(join(ROOT, 'examples/brand-group/after'));
  const edit = (file: string, before: string, after: string) => (all: readonly SourceFile[]) =>
    all.map(({ path, text }) => ({ path, text: path === file ? text.replace(before, after) : text }));

  it('that nobody decided is told with who should have, and all that it touches', async () => {
    const careless = [
      edit('customer-lifecycles.yaml', 'customer.orders_12mo >= 1', 'customer.orders_12mo >= 0'),
      edit('customer-lifecycles.yaml', 'orders_12mo: 0}, qualifies: false', 'orders_12mo: 0}, qualifies: true'),
      edit('decisions.yaml', 'governs: [active-customer, club-tiers]', 'governs: [club-tiers]'),
      edit('flows.yaml', 'fields: {phone: string, boutique: string}', 'fields: {phone: string}'),
      edit('stack/group.yaml', '    category: ipaas\n', '    category: ipaas\n    status: retired\n'),
    ].reduce((all, change) => change(all), files as readonly SourceFile[]);
    const base = compileFiles(files);
    const told = printReview(review({ base, head: compileFiles(careless, base), rules }));
    await expect(told).toMatchFileSnapshot('golden/review-careless.txt');
  });
});

/** The same workspaces on every run; to make a failure of two of them smaller takes minutes. */
const runs = (numRuns: number) => ({ numRuns, seed: 11, endOnFailure: true });

describe('between two states of any workspace', () => {
  it('a change set is a patch, and its own opposite when it is taken back', { timeout: 300_000 }, () => {
    const met = { same: 0, alike: 0, other: 0 };
    fc.assert(
      fc.property(soundChanges, ([before, after]) => {
        const [base, head] = [before, after].map((state) => compileOnly(putTogether(state, 1, 2))) as [
          Compilation,
          Compilation,
        ];
        expectPatch(base, head);
        expectOpposite(base, head);
        const { added, removed, changed } = diff(base, head);
        const size = added.length + removed.length + changed.length;
        met[size === 0 ? 'same' : size < 20 ? 'alike' : 'other'] += 1;
      }),
      runs(60),
    );
    expect(Math.min(met.alike, met.other)).toBeGreaterThan(5);
  });

  it('nothing is different where only files and keys are arranged otherwise', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(soundWorkspaces, fc.nat(1000), (workspace, seed) => {
        const [base, head] = [putTogether(workspace, seed, 3), putTogether(workspace, seed + 1, 5)].map(compileOnly);
        expect(changesOf(base as Compilation, head as Compilation)).toEqual([]);
      }),
      runs(25),
    );
  });

  it('nothing but its name is different about an element that was renamed', { timeout: 300_000 }, () => {
    let renamed = 0;
    fc.assert(
      fc.property(soundWorkspaces, fc.nat(10_000), (workspace, choice) => {
        const files = putTogether(workspace, 1, 1);
        const base = compileOnly(files);
        const element = base.model.elements[choice % base.model.elements.length];
        const plan =
          element && planned(() => planRename({ files, rules, today: TODAY }, element.address, `${element.id}-now`));
        if (!plan) return;
        renamed += 1;
        const edited = new Map(plan.files.map(({ path, text }) => [path, text]));
        const head = compileOnly(files.map(({ path, text }) => ({ path, text: edited.get(path) ?? text })));
        expect(changesOf(base, head)).toEqual([`> ${element.address} → ${plan.address}`]);
        expect(changesOf(head, base)).toEqual([`> ${plan.address} → ${element.address}`]);
        expectPatch(base, head);
      }),
      runs(20),
    );
    expect(renamed).toBeGreaterThan(5);
  });

  it('a review comes to its end, whatever is wrong with them, and says the same of the same', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(anyWorkspaces, anyWorkspaces, (before, after) => {
        const base = compileFiles(putTogether(before, 1, 2));
        const [told, again] = [1, 2].map(() => linesOf(base, compileFiles(putTogether(after, 2, 2), base)));
        expect(told).toEqual(again);
      }),
      runs(8),
    );
  });
});

/** A rename, unless it can’t be made without changing something else. */
function planned(plan: () => RenamePlan): RenamePlan | undefined {
  try {
    return plan();
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

function compileOnly(files: readonly SourceFile[]): Compilation {
  return compile({ files, rules, only: () => false, today: TODAY });
}

/** A review without what depends on how a workspace is cut into files. */
function linesOf(base: Compilation, head: Compilation): string[] {
  const { changes, ...rest } = review({ base, head, rules });
  return printReview({ ...rest, changes: { ...changes, moved: [] } })
    .split('\n')
    .sort();
}

function changesOf(base: Compilation, head: Compilation): string[] {
  return printChanges({ ...diff(base, head), moved: [] });
}

/** Applied to what base says in the names of head, the changes make what head says. */
function expectPatch(base: Compilation, head: Compilation): void {
  const changes = diff(base, head);
  const said = applyPatch(meaningOfArchitecture(base.model, changes.renamed), changes);
  expect(said).toEqual(meaningOfArchitecture(head.model, changes.renamed));
}

/** What is added one way is removed the other way, and so on; values only where both ways tell them with the same names. */
function expectOpposite(base: Compilation, head: Compilation): void {
  const [there, back] = [diff(base, head), diff(head, base)];
  const named = there.renamed.length > 0;
  expect(outline(back, named)).toEqual(outline(opposite(there), named));
}

function opposite({ added, removed, changed, renamed, lookAlikes, ...rest }: ChangeSet): ChangeSet {
  return {
    ...rest,
    added: removed,
    removed: added,
    changed: changed.map(({ address, was, keys, ...others }) => ({
      ...others,
      address: was,
      was: address,
      keys: keys.map(({ before, after, ...key }) => ({ ...key, before: after, after: before })),
    })),
    renamed: renamed.map(({ from, to, place }) => ({ from: to, to: from, place })),
    lookAlikes: lookAlikes.map(({ added: is, removed: was, similarity }) => ({ added: was, removed: is, similarity })),
  };
}

function outline({ added, removed, changed, renamed, lookAlikes }: ChangeSet, namesOnly: boolean) {
  return {
    added: added.map(({ address, meaning }) => (namesOnly ? address : { address, meaning })),
    removed: removed.map(({ address, meaning }) => (namesOnly ? address : { address, meaning })),
    changed: changed
      .map(({ address, was, tier, keys }) => {
        const values = keys.map(({ path, before, after }) => ({ path, before, after }));
        return { address, was, tier, keys: namesOnly ? values.length : values };
      })
      .sort((a, b) => (a.address < b.address ? -1 : 1)),
    renamed: renamed.map(({ from, to }) => `${from} ${to}`).sort(),
    lookAlikes: lookAlikes.map((pair) => JSON.stringify(Object.entries(pair).sort())).sort(),
  };
}
