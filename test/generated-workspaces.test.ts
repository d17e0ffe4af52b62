import { KINDS } from '@spandrel/compiler';
import { rules } from '@spandrel/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TakenApart } from './rearrange-workspace.ts';
import { brokenPromises, brokenWaivers } from './workspaces/promises.ts';
import { anyWorkspaces, soundWorkspaces } from './workspaces/workspace.ts';

/**
 * The same workspaces on every run. With SPANDREL_RUNS=<how many>, that many others instead, which takes about ten
 * minutes a thousand; the seed of a failure is printed.
 */
const RUNS = process.env.SPANDREL_RUNS;
// Looking for the smallest workspace that fails can take hours: it is left to a long run.
const settings: fc.Parameters<[TakenApart, number]> = RUNS
  ? { numRuns: Number(RUNS) }
  : { numRuns: 45, seed: 6, endOnFailure: true };
const timeout = RUNS ? 86_400_000 : 600_000;

/** What a few rules look for is too rare to be met in few workspaces. */
const SHARE_OF_RULES = 0.9;

describe('a generated workspace', () => {
  it('keeps what is promised, of every kind and with findings by nearly every rule', { timeout }, () => {
    const fired = new Set<string>();
    const met = new Set<string>();
    fc.assert(
      fc.property(soundWorkspaces, fc.nat(100_000), (workspace, seed) => {
        const { compilation, broken } = brokenPromises(workspace, seed);
        expect(broken).toEqual([]);
        expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(brokenWaivers(workspace, compilation)).toEqual([]);
        for (const { rule } of compilation.findings) fired.add(rule);
        for (const kind of KINDS) if (compilation.model.all(kind).length > 0) met.add(kind);
      }),
      settings,
    );
    expect(KINDS.filter((kind) => !met.has(kind))).toEqual([]);
    const judging = rules.filter(({ comparesWithBase }) => !comparesWithBase).map(({ id }) => id);
    const silent = judging.filter((id) => !fired.has(id));
    expect(fired.size, `no finding by ${silent.join(', ')}`).toBeGreaterThanOrEqual(judging.length * SHARE_OF_RULES);
  });

  it('keeps what is promised with any slips, too', { timeout }, () => {
    fc.assert(
      fc.property(anyWorkspaces, fc.nat(100_000), (workspace, seed) => {
        expect(brokenPromises(workspace, seed).broken).toEqual([]);
      }),
      RUNS ? settings : { ...settings, numRuns: 10 },
    );
  });
});
