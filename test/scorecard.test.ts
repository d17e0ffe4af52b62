import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit, type Compilation, type SourceFile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFiles, ROOT } from './load-workspace.ts';

/** The rule that reports what each share counts as not covered. */
const RULES: Readonly<Record<string, string>> = {
  owner: 'decisions/unowned-element',
  decider: 'decisions/no-decider',
  monitored: 'data/unmonitored-flow',
  attributed: 'measurement/channel-unattributed',
  authority: 'data/conflicting-writers',
};

/** What the shares name, by rule, and what the rules themselves do. */
function bothSides({ analyses, findings }: Compilation): { shares: unknown; rules: unknown } {
  const shares = analyses.coverage.shares();
  const named = (id: string): string[] =>
    shares
      .filter((share) => share.id === id)
      .flatMap(({ uncovered }) => uncovered)
      .sort(byCodeUnit);
  const found = (rule: string): string[] =>
    findings
      .filter((finding) => finding.rule === rule)
      .flatMap(({ elements }) => elements)
      .sort(byCodeUnit);
  return {
    shares: Object.entries(RULES).map(([id, rule]) => [rule, named(id)]),
    rules: Object.values(RULES).map((rule) => [rule, found(rule)]),
  };
}

function loadFolder(folder: string): readonly SourceFile[] {
  return readWorkspace(join(ROOT, folder)).files;
}

const folders = readdirSync(join(ROOT, 'examples')).flatMap((name) =>
  ['before', 'after'].map((side) => `examples/${name}/${side}`),
);

describe('the scorecard and the rules', () => {
  it.each(folders)('name the same things in %s', (folder) => {
    const { shares, rules } = bothSides(compileFiles(loadFolder(folder)));
    expect(shares).toEqual(rules);
  });

  it('name the same things when lines are lost, whether it compiles or not', () => {
    const files = folders.map(loadFolder);
    let reported = 0;
    const lost = fc.array(fc.tuple(fc.nat(100), fc.nat(1000)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(files.length - 1), lost, (at, losses) => {
        const workspace = files[at] as readonly SourceFile[];
        const damaged = workspace.map(({ path, text }, position) => {
          const lines = text.split('\n');
          for (const [file, line] of losses)
            if (file % workspace.length === position) lines.splice(line % lines.length, 1);
          return { path, text: lines.join('\n') };
        });
        const compilation = compileFiles(damaged);
        const { shares, rules } = bothSides(compilation);
        // What is written in another language is not judged at all.
        if (compilation.diagnostics.some(({ code }) => code.startsWith('workspace/'))) return;
        expect(shares).toEqual(rules);
        reported += compilation.findings.filter(({ rule }) => Object.values(RULES).includes(rule)).length;
      }),
      { numRuns: 150 },
    );
    expect(reported).toBeGreaterThan(0);
  });
});
