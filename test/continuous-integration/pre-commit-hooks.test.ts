import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { STABLE_GIT, testRepository } from '../../packages/compiler/src/testing/git-repository.ts';
import { ROOT } from '../load-workspace.ts';
import { temporaryFolder } from '../run-program.ts';
import { changedRepository } from './changed-repository.ts';
import { fakePrograms } from './fake-programs.ts';

const { folder } = temporaryFolder('pre-commit');
const { bin, asked } = fakePrograms(folder);
const HOOKS = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8')) as { version: string };

/** Runs prek, which does what pre-commit does and comes from npm. */
function prek(args: readonly string[], cwd: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/prek'), args, {
    cwd,
    env: {
      ...STABLE_GIT,
      NO_COLOR: '1',
      PREK_HOME: join(folder, 'prek'),
      PATH: [bin, process.env.PATH].join(delimiter),
    },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('.pre-commit-hooks.yaml', () => {
  it('is one to prek, which would see what is wrong', () => {
    expect(prek(['validate-manifest', join(ROOT, '.pre-commit-hooks.yaml')], folder).status).toBe(0);
    writeFileSync(join(folder, 'wrong.yaml'), HOOKS.replace('entry:', 'entri:'));
    expect(prek(['validate-manifest', 'wrong.yaml'], folder).status).toBe(1);
  });

  it('runs the package that it was released with', () => {
    const entries = (parse(HOOKS) as { entry: string }[]).map(({ entry }) => entry);
    expect(entries).toEqual([`npx --yes spandrel@${version} check`, `npx --yes spandrel@${version} diff --staged`]);
  });
});

describe('its hooks', () => {
  const hooks = testRepository(join(folder, 'hooks'));
  copyFileSync(join(ROOT, '.pre-commit-hooks.yaml'), join(hooks.root, '.pre-commit-hooks.yaml'));
  const rev = hooks.commit();
  const config = (...ids: string[]): string =>
    stringify({
      repos: [
        {
          repo: hooks.root,
          rev,
          hooks: ids.map((id) => ({
            id,
            args: id === 'spandrel-diff' ? ['--dir', 'our marketing'] : ['our marketing'],
          })),
        },
      ],
    });
  const { root, git, write } = changedRepository(join(folder, 'clone'), 'our marketing', 'main');

  it('check and review what would be committed', () => {
    git('checkout', '--quiet', '-b', 'change', 'main');
    const leads = readFileSync(join(root, 'our marketing/leads.yaml'), 'utf8');
    write({
      '.pre-commit-config.yaml': config('spandrel-check', 'spandrel-diff'),
      'our marketing/leads.yaml': leads.replace('that fits', 'that pays'),
    });
    git('add', '--all');
    const { status, output } = prek(['run'], root);
    expect(status).toBe(1);
    expect(output).toMatchInlineSnapshot(`
      "spandrel check...........................................................Passed
      spandrel diff............................................................Failed
      - hook id: spandrel-diff
      - description: Reviews what would be committed, since the branch was made; a change of meaning that nobody decided fails
      - exit code: 1

        test  “origin/main” → what is staged, as of 2025-06-30

        Not as it is: 1 change of meaning that nobody decided and 1 new finding.

        What must be decided first
          ! “Qualified lead” (definition/mql) means something else now, and no new decision settles it.  leads.yaml:9
              Why: Whoever works with it, or reads a figure that rests on it, goes by another meaning from one day to the next, and nobody who has the right to has said so.
              Fix: Have “cmo” (role/cmo) decide, through “governed” (change-process/governed), and record it with “spandrel decide definition/mql”: an accepted record that names it under “affects”.

        Meaning: what figures and words stand for
          ~ “Qualified lead” (definition/mql)  leads.yaml:9
              versions.1.definition: A lead that fits. → A lead that pays.

        Who decides
          Change                               Depth    Decides  Must agree  Through   Decided
          ~ “Qualified lead” (definition/mql)  meaning  cmo      –           governed  no

        New findings
          ! error change/unrecorded-change: The definition “Qualified lead” was changed in “versions”, and no new decision record settles it.  leads.yaml:5
              Why: A meaning that changes without a recorded decision changes again next quarter, and no figure before it can be compared with one after.
              Fix: Add an accepted decision record whose “affects” names it, decided by who has the right to; or take the change back.
              More: spandrel explain change/unrecorded-change
        spandrel: compared with “origin/main” as it was at 48031f33ed.
      "
    `);
    expect(asked()).toEqual([
      `npx --yes spandrel@${version} check our marketing`,
      `npx --yes spandrel@${version} diff --staged --dir our marketing`,
    ]);
  });

  it('have nothing to do where no YAML changes', () => {
    git('reset', '--quiet', '--hard', 'main');
    write({ '.pre-commit-config.yaml': config('spandrel-check') });
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Check before every commit');
    write({ 'notes.md': 'Nothing.\n' });
    git('add', '--all');
    expect(prek(['run'], root)).toMatchInlineSnapshot(`
      {
        "output": "spandrel check.......................................(no files to check)Skipped
      ",
        "status": 0,
      }
    `);
  });
});
