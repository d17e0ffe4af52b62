import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { STABLE_GIT, testRepository } from '../../packages/compiler/src/testing/git-repository.ts';
import { spandrel, temporaryFolder } from '../run-program.ts';
import { HOSTILE_BRANCH } from './changed-repository.ts';
import { lintWorkflow } from './lint-github.ts';
import { runSteps, type Step, type Texts } from './run-steps.ts';

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly env: Texts; readonly steps: readonly Step[] }>>;
}

const { folder } = temporaryFolder('starting');
const runner = join(folder, 'runner');
const { root, git, commit } = testRepository(join(folder, 'architecture'));
spandrel(['init', '--yes', '.'], root, STABLE_GIT);
const text = readFileSync(join(root, '.github/workflows/spandrel.yml'), 'utf8');
const { check } = (parse(text) as Workflow).jobs;
const run = (base_ref: string) =>
  runSteps(check?.steps ?? [], { ...check, root, runner, github: { base_ref, repository: 'ana/architecture' } });

describe('the workflow that “init” writes', () => {
  it('is one to GitHub and actionlint, which would see what is wrong', async () => {
    expect(await lintWorkflow(text)).toEqual([]);
    expect(await lintWorkflow(text.replace('contents: read', 'contents: raed'))).not.toEqual([]);
  });

  it('checks what is pushed', async () => {
    git('branch', '--quiet', '-M', 'main');
    commit();
    const { steps, ...report } = await run('');
    expect(report).toEqual({ failed: false, summary: '', comments: [], asked: ['npx --yes spandrel check'] });
    expect({ ...steps, Check: steps.Check?.replace(/\d{4}-\d\d-\d\d/, 'DATE') }).toMatchInlineSnapshot(`
      {
        "Check": "Our marketing architecture  16 elements, as of DATE

        Area                  elements  errors  warnings  infos  waived
        Process and workflow         2       0         0      0       0
        Martech and data             5       0         0      0       0
        Governance                   9       0         0      0       0

      Clean: no findings.
      ",
        "actions/checkout@v6": "actions/checkout@v6 {"fetch-depth":"0"}",
        "actions/setup-node@v6": "actions/setup-node@v6 {"node-version":"24"}",
      }
    `);
  });

  it('tells what a pull request means, and fails where nobody decided that', async () => {
    const target = HOSTILE_BRANCH;
    git('update-ref', `refs/remotes/origin/${target}`, 'main');
    git('checkout', '--quiet', '-b', 'change');
    const lifecycle = readFileSync(join(root, 'lead-lifecycle.yaml'), 'utf8');
    commit({ 'lead-lifecycle.yaml': lifecycle.replace('score >= 50', 'score >= 40') });
    const { failed, summary, asked } = await run(target);
    const review = ['diff', '--format', 'markdown', '--', `origin/${target}`];
    expect({ failed, asked }).toEqual({
      failed: true,
      asked: [`npx --yes spandrel check --base=origin/${target}`, `npx --yes spandrel ${review.join(' ')}`],
    });
    expect(summary).toBe(spandrel(review, root, STABLE_GIT).stdout);
    expect(summary).toContain('Not as it is: 1 change of meaning that nobody decided');
    expect(git('status', '--porcelain')).toBe('');
  });
});
