import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { STABLE_GIT, testRepository } from '../../packages/compiler/src/testing/git-repository.ts';
import { ROOT } from '../load-workspace.ts';
import { spandrel, temporaryFolder } from '../run-program.ts';
import { type ChangedRepository, changedRepository, HOSTILE_BRANCH, HOSTILE_FOLDER } from './changed-repository.ts';
import { expandPipeline, NODE_22 } from './expand-template.ts';
import { BOT, fakeGitlab, type Note, TOKEN } from './fake-gitlab.ts';
import { fakePrograms } from './fake-programs.ts';
import { runShell } from './run-shell.ts';

const { folder } = temporaryFolder('gitlab');
const TEMPLATE = readFileSync(join(ROOT, 'templates/spandrel.yml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8')) as { version: string };

type Inputs = Readonly<Record<string, string | boolean>>;

/** The template in a project that includes it. */
function expand(inputs: Inputs = {}, template = TEMPLATE) {
  const { root, commit, git } = testRepository(mkdtempSync(join(folder, 'project-')));
  git('remote', 'add', 'origin', 'https://gitlab.com/ana/architecture.git');
  const include = [{ local: 'templates/spandrel.yml', inputs }];
  commit({ 'templates/spandrel.yml': template, '.gitlab-ci.yml': stringify({ include }) });
  return expandPipeline(root);
}

interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly asked: readonly string[];
}

/** Runs the job’s script as GitLab’s runner would, in a clone and with its variables. */
async function runJob(
  { root }: ChangedRepository,
  inputs: Inputs,
  ci: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const { script, variables } = expand(inputs).spandrel as ReturnType<typeof expand>[string];
  const runner = mkdtempSync(join(folder, 'runner-'));
  const { bin, asked } = fakePrograms(runner);
  // A dollar that stands for itself is told as two.
  const told = Object.entries(variables).map(([name, text]) => [name, text.replaceAll('$$', '$')]);
  const PATH = [bin, process.env.PATH].join(delimiter);
  const env = { ...STABLE_GIT, NO_COLOR: '1', ...ci, ...Object.fromEntries(told), PATH };
  const ran = await runShell(script.join('\n'), { cwd: root, env, temporary: runner });
  return { ...ran, asked: asked() };
}

const review = ({ root, directory, base }: ChangedRepository): string =>
  spandrel(['diff', '--dir', directory, '--format', 'markdown', '--', base], root, STABLE_GIT).stdout;
const report = (clone: ChangedRepository, file: string): string =>
  readFileSync(join(clone.root, 'spandrel-report', file), 'utf8');

const mergeRequest = ({ base }: ChangedRepository, url = 'http://127.0.0.1:9') => ({
  CI_API_V4_URL: url,
  CI_MERGE_REQUEST_PROJECT_ID: '42',
  CI_MERGE_REQUEST_IID: '7',
  CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: HOSTILE_BRANCH,
});

describe.skipIf(NODE_22 === undefined)('templates/spandrel.yml', () => {
  it('is a pipeline to GitLab, by its defaults', () => {
    expect(expand().spandrel).toMatchObject({
      stage: 'test',
      image: { name: 'node:24' },
      variables: { GIT_DEPTH: '0', SPANDREL_DIRECTORY: '.', SPANDREL_FAIL_ON: 'error', SPANDREL_VERSION: version },
      artifacts: { when: 'always', paths: ['spandrel-report/'], reports: { junit: 'spandrel-report/junit.xml' } },
    });
  });

  it.each([
    ['script:', 'scirpt:', 'must have script specified'],
    ['when: always', 'when: allways', 'allways'],
    ['default: error', 'default: eror', 'eror'],
    ['$[[ inputs.stage ]]', '$[[ inputs.stag ]]', 'stag'],
  ])('would be none with “%s” written “%s”', (right, wrong, problem) => {
    expect(TEMPLATE).toContain(right);
    expect(() =>
      expand(
        {},
        TEMPLATE.replace(right, () => wrong),
      ),
    ).toThrow(problem);
  });

  it('tells the shell nothing but by variables', () => {
    const [, pipeline] = parseAllDocuments(TEMPLATE).map((document) => document.toJS());
    const { script } = (pipeline as { spandrel: { script: string[] } }).spandrel;
    expect(script.filter((line) => line.includes('$[['))).toEqual([]);
  });
});

describe.skipIf(NODE_22 === undefined)('on a merge request', () => {
  const clone = changedRepository(join(folder, 'clone'), 'marketing', 'main');
  const inputs = { directory: 'marketing' };

  it('writes a note and a JUnit report, and fails', async () => {
    const { url, notes, close } = await fakeGitlab();
    const outcome = await runJob(clone, inputs, { ...mergeRequest(clone, url), SPANDREL_TOKEN: TOKEN });
    close();
    expect(outcome.asked).toEqual(['npm install --no-audit --no-fund --ignore-scripts --global spandrel@0.1.0']);
    expect(notes()).toEqual([{ id: 1, author: { id: BOT }, body: review(clone) }]);
    expect(outcome.status).toBe(1);
    expect(outcome.output).toMatchInlineSnapshot(`
      "leads.yaml

        5:3  error  change/unrecorded-change  definition/mql
        The definition “Qualified lead” was changed in “versions”, and no new decision record settles it.

          4 │ definitions:
        > 5 │   mql:
            │   ^^^
          6 │     term: Qualified lead

        Why   A meaning that changes without a recorded decision changes again next quarter, and no figure before it can be compared with one after.
        Fix   Add an accepted decision record whose “affects” names it, decided by who has the right to; or take the change back.
        More  spandrel explain dcb2aa9b, spandrel waive dcb2aa9b (with --dir marketing)

      test  5 elements, as of 2025-06-30

        Area                  elements  errors  warnings  infos  waived
        Process and workflow         1       0         0      0       0
        Governance                   4       1         0      0       0

      1 error, 0 warnings, 0 infos.
      spandrel: compared with “3a685a742fd61ea66bcf056b57cfc48c1336bbe0” as it was at 3a685a742f.
      spandrel: compared with “3a685a742fd61ea66bcf056b57cfc48c1336bbe0” as it was at 3a685a742f.
      "
    `);
    expect(report(clone, 'review.md')).toBe(review(clone));
    expect(report(clone, 'junit.xml')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="spandrel" tests="1" failures="1" errors="0">
        <testsuite name="test" tests="1" failures="1" errors="0">
          <testcase name="change/unrecorded-change definition/mql" classname="change/unrecorded-change" file="marketing/leads.yaml" line="5">
            <failure type="error" message="The definition “Qualified lead” was changed in “versions”, and no new decision record settles it.">marketing/leads.yaml:5:3
      The definition “Qualified lead” was changed in “versions”, and no new decision record settles it.
      Why: A meaning that changes without a recorded decision changes again next quarter, and no figure before it can be compared with one after.
      Fix: Add an accepted decision record whose “affects” names it, decided by who has the right to; or take the change back.</failure>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it('puts the note of before right, however many others there are and whatever they look like', async () => {
    const others = Array.from(
      { length: 120 },
      (_, at): Note => ({
        id: at + 1,
        author: { id: 2 },
        body: '<!-- spandrel:review -->\nAll is well.',
      }),
    );
    const before = [...others, { id: 121, author: { id: BOT }, body: '<!-- spandrel:review -->\nOld.' }];
    const { url, notes, close } = await fakeGitlab(before);
    await runJob(clone, inputs, { ...mergeRequest(clone, url), SPANDREL_TOKEN: TOKEN });
    close();
    expect(notes()).toEqual([...others, { id: 121, author: { id: BOT }, body: review(clone) }]);
  });

  it('without a token, or with one that may not, says where the review is', async () => {
    const without = await runJob(clone, inputs, mergeRequest(clone));
    expect(without.status).toBe(1);
    expect(without.output.trimEnd().split('\n').at(-1)).toMatchInlineSnapshot(
      `"The review is in the artifact of this job, spandrel-report/review.md. To have it on the merge request, put a token with the scope “api” into the CI/CD variable SPANDREL_TOKEN; a fork has none."`,
    );
    const { url, close } = await fakeGitlab();
    const wrong = await runJob(clone, inputs, { ...mergeRequest(clone, url), SPANDREL_TOKEN: 'wrong' });
    close();
    expect(wrong.status).toBe(1);
    expect(wrong.output).toContain('Error: GET /user: 401 Unauthorized');
    expect(wrong.output.trimEnd().split('\n').at(-1)).toMatchInlineSnapshot(
      `"The review is in the artifact of this job, spandrel-report/review.md: it could not be put on the merge request."`,
    );
  });

  it('with merged results, leaves out what the target has by now', async () => {
    const head = clone.git('rev-parse', 'HEAD');
    const merged = { ...mergeRequest(clone), CI_MERGE_REQUEST_TARGET_BRANCH_SHA: head };
    expect(await runJob(clone, inputs, merged)).toMatchObject({ status: 0 });
    expect(report(clone, 'review.md')).toContain('No change: both say the same.');
  });

  it('takes names as text, whatever they would do in a shell, and builds the pages', async () => {
    const hostile = changedRepository(join(folder, 'hostile'), HOSTILE_FOLDER, HOSTILE_BRANCH);
    const outcome = await runJob(
      hostile,
      { directory: HOSTILE_FOLDER, base: `origin/${HOSTILE_BRANCH}`, pages: true, comment: false },
      mergeRequest(hostile),
    );
    expect(outcome.status).toBe(1);
    expect(report(hostile, 'review.md')).toContain('touch\\$\\{IFS\\}pwned;');
    expect(hostile.git('status', '--porcelain')).toBe('?? spandrel-report/');
    expect(existsSync(join(hostile.root, 'spandrel-report/pages/markdown/index.md'))).toBe(true);
  });
});

describe.skipIf(NODE_22 === undefined)('on the default branch', () => {
  it('checks, and reviews nothing', async () => {
    const clone = changedRepository(join(folder, 'default'), 'marketing', 'main');
    const { status, output } = await runJob(clone, { directory: 'marketing' }, {});
    expect({ status, reviewed: existsSync(join(clone.root, 'spandrel-report/review.md')) }).toEqual({
      status: 0,
      reviewed: false,
    });
    expect(output).toContain('Clean: no findings.');
  });
});
