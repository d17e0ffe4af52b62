import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STABLE_GIT } from '../../packages/compiler/src/testing/git-repository.ts';
import { spandrel, temporaryFolder } from '../run-program.ts';
import { type ChangedRepository, changedRepository, HOSTILE_BRANCH, HOSTILE_FOLDER } from './changed-repository.ts';
import { runAction } from './run-action.ts';
import type { Comment, Report } from './run-steps.ts';

const { folder } = temporaryFolder('action');

const pullRequest = (from = 'ana/architecture', target = 'main') => ({
  event_name: 'pull_request',
  repository: 'ana/architecture',
  base_ref: target,
  head_ref: HOSTILE_BRANCH,
  event: { pull_request: { number: 7, title: '$(touch pwned)', head: { repo: { full_name: from } } } },
});
const push = { event_name: 'push', repository: 'ana/architecture', base_ref: '', head_ref: '', event: {} };

const review = ({ root, directory }: ChangedRepository, target = 'main'): string =>
  spandrel(['diff', '--dir', directory, '--format', 'markdown', '--', `origin/${target}`], root, STABLE_GIT).stdout;

const INSTALL = (runner: string) =>
  `npm install --no-audit --no-fund --ignore-scripts --prefix ${runner}/temp/spandrel spandrel@0.1.0`;

describe('on a pull request', () => {
  const clone = changedRepository(join(folder, 'clone'), 'marketing', 'main');
  const runner = join(folder, 'runner');
  const run = (comments: readonly Comment[] = []): Promise<Report> =>
    runAction({ root: clone.root, runner, github: pullRequest(), inputs: { directory: 'marketing' }, comments });

  it('comments the review, annotates the lines, and fails', async () => {
    const { steps, ...report } = await run();
    expect(report).toEqual({
      failed: true,
      summary: review(clone),
      comments: [{ id: 1, author: 'github-actions[bot]', body: review(clone) }],
      asked: [INSTALL(runner)],
    });
    expect(review(clone)).toMatch(/^<!-- spandrel:review -->\n## /);
    expect(steps).toMatchInlineSnapshot(`
      {
        "Check": "leads.yaml

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
      spandrel: compared with “origin/main” as it was at 3a685a742f.
      ",
        "Install spandrel": "",
        "Put the review on the pull request": "",
        "Review what the change means": "::error file=marketing/leads.yaml,line=9,endLine=9,col=52,endColumn=62,title=definition/mql::“Qualified lead” (definition/mql) means something else now, and no new decision settles it. Whoever works with it, or reads a figure that rests on it, goes by another meaning from one day to the next, and nobody who has the right to has said so. Have “cmo” (role/cmo) decide, through “governed” (change-process/governed), and record it with “spandrel decide definition/mql”: an accepted record that names it under “affects”.
      ::error file=marketing/leads.yaml,line=5,endLine=5,col=3,endColumn=6,title=change/unrecorded-change::The definition “Qualified lead” was changed in “versions”, and no new decision record settles it. Add an accepted decision record whose “affects” names it, decided by who has the right to; or take the change back.
      spandrel: compared with “origin/main” as it was at 3a685a742f.
      ",
      }
    `);
  });

  it('puts the comment of before right, which is ours and not what somebody else makes look like it', async () => {
    const comments = [
      { id: 1, author: 'eve', body: '<!-- spandrel:review -->\nAll is well.' },
      { id: 2, author: 'github-actions[bot]', body: 'Preview deployed.' },
      { id: 3, author: 'github-actions[bot]', body: '<!-- spandrel:review -->\nOld.' },
      { id: 4, author: 'ana', body: 'Please have a look.' },
    ];
    const updated = comments.map((one) => (one.id === 3 ? { ...one, body: review(clone) } : one));
    expect((await run(comments)).comments).toEqual(updated);
    expect((await run(updated)).comments).toEqual(updated);
  });

  it('writes nothing on it where no comment is wanted', async () => {
    const inputs = { directory: 'marketing', comment: 'false' };
    const { comments, summary, steps } = await runAction({ root: clone.root, runner, github: pullRequest(), inputs });
    expect({ comments, summary }).toEqual({ comments: [], summary: review(clone) });
    expect(Object.keys(steps)).toEqual(['Install spandrel', 'Check', 'Review what the change means']);
  });

  it('of a fork, whose token may not write, tells the same in the summary', async () => {
    const github = pullRequest('eve/architecture');
    const inputs = { directory: 'marketing', sarif: 'true' };
    const { steps, ...report } = await runAction({ root: clone.root, runner, github, inputs, mayWrite: false });
    expect(report).toEqual({ failed: true, summary: review(clone), comments: [], asked: [INSTALL(runner)] });
    expect(Object.keys(steps)).toEqual([
      'Install spandrel',
      'Check',
      'Review what the change means',
      'Put the review on the pull request',
    ]);
    expect(steps['Put the review on the pull request']).toMatchInlineSnapshot(`
      "gh: HTTP 403: Resource not accessible by integration
      ::notice title=The review is in the summary of this job::It could not become a comment: where “gh” says 403 above, the token may not write any, as for a fork or without the permission “pull-requests: write”.
      "
    `);
    expect(steps['Review what the change means']).toMatch(/^::error file=marketing\/leads.yaml,line=/);
  });

  it('does not fail because it may not write', async () => {
    const { root, git } = changedRepository(join(folder, 'undone'), 'marketing', 'main');
    git('checkout', '--quiet', 'main');
    const inputs = { directory: 'marketing' };
    const github = pullRequest('eve/architecture');
    const { failed, comments, summary } = await runAction({ root, runner, github, inputs, mayWrite: false });
    expect({ failed, comments }).toEqual({ failed: false, comments: [] });
    expect(summary).toContain('No change: both say the same.');
  });

  it('says what is missing in a clone without the history', async () => {
    const root = join(folder, 'shallow');
    clone.git('clone', '--quiet', '--depth', '1', `file://${clone.root}`, root);
    const github = pullRequest('ana/architecture', 'release');
    const { steps, summary, failed } = await runAction({ root, runner, github, inputs: { directory: 'marketing' } });
    expect({ failed, summary }).toEqual({ failed: true, summary: '' });
    expect(steps).toMatchInlineSnapshot(`
      {
        "Check": "spandrel: “origin/release” is no folder with a spandrel.yaml, and there is no branch, tag or commit “origin/release”: the clone is shallow, so it may not have been fetched. Run “git fetch --unshallow” (or “git fetch --deepen 100”), or check out with “fetch-depth: 0” in actions/checkout.
      ",
        "Install spandrel": "",
        "Put the review on the pull request": "",
        "Review what the change means": "spandrel: “origin/release” is no folder with a spandrel.yaml, and there is no branch, tag or commit “origin/release”: the clone is shallow, so it may not have been fetched. Run “git fetch --unshallow” (or “git fetch --deepen 100”), or check out with “fetch-depth: 0” in actions/checkout.
      ",
      }
    `);
  });

  it('takes names as text, whatever they would do in a shell', async () => {
    const hostile = changedRepository(join(folder, 'hostile'), HOSTILE_FOLDER, HOSTILE_BRANCH);
    const github = pullRequest('ana/architecture', HOSTILE_BRANCH);
    const inputs = { directory: HOSTILE_FOLDER, pages: 'true', sarif: 'true' };
    const { summary, comments } = await runAction({ root: hostile.root, runner, github, inputs });
    expect(summary).toContain(
      String.raw`“origin/release;touch\$\{IFS\}pwned;\$(touch\$\{IFS\}pwned)” → the working tree`,
    );
    expect(comments.map(({ body }) => body)).toEqual([summary]);
    expect(hostile.git('status', '--porcelain')).toBe('');
    expect(existsSync(join(runner, 'temp/spandrel-pages/markdown/index.md'))).toBe(true);
  });
});

describe('on a push', () => {
  const clone = changedRepository(join(folder, 'pushed'), 'marketing', 'main');
  const runner = join(folder, 'pushed-runner');

  it('checks, gives the findings to code scanning and the pages as an artifact', async () => {
    const inputs = { directory: 'marketing', sarif: 'true', pages: 'true' };
    const { steps, ...report } = await runAction({ root: clone.root, runner, github: push, inputs });
    const named = Object.entries(steps).map(([name, output]) => [
      name,
      output.replaceAll(runner, 'RUNNER').replace(/\d+ files/, 'SOME files'),
    ]);
    expect(report).toEqual({ failed: false, summary: '', comments: [], asked: [INSTALL(runner)] });
    expect(Object.fromEntries(named)).toMatchInlineSnapshot(`
      {
        "Build the pages": "RUNNER/temp/spandrel-pages/markdown/index.md
      RUNNER/temp/spandrel-pages/site/index.html
      SOME files written, 0 unchanged, 0 removed in RUNNER/temp/spandrel-pages
      ",
        "Check": "test  5 elements, as of 2025-06-30

        Area                  elements  errors  warnings  infos  waived
        Process and workflow         1       0         0      0       0
        Governance                   4       0         0      0       0

      Clean: no findings.
      ",
        "Install spandrel": "",
        "Keep the pages": "actions/upload-artifact@v6 {"name":"marketing-architecture","path":"RUNNER/temp/spandrel-pages","if-no-files-found":"ignore"}",
        "Upload the findings to code scanning": "github/codeql-action/upload-sarif@v4 {"sarif_file":"RUNNER/temp/spandrel.sarif","category":"spandrel/marketing"}",
      }
    `);
    const sarif = JSON.parse(readFileSync(join(runner, 'temp/spandrel.sarif'), 'utf8')) as {
      runs: { results: unknown[] }[];
    };
    expect(sarif.runs.map(({ results }) => results.length)).toEqual([0]);
  });

  it('is compared with what “base” names, and fails from the severity on that is asked for', async () => {
    const run = (inputs: Record<string, string>): Promise<Report> =>
      runAction({ root: clone.root, runner, github: push, inputs: { directory: 'marketing', ...inputs } });
    expect(await run({ base: clone.base })).toMatchObject({ failed: true, comments: [] });
    expect((await run({ base: 'HEAD' })).failed).toBe(false);
    expect((await run({ 'fail-on': 'warning' })).failed).toBe(false);
    expect((await run({ 'fail-on': 'nothing' })).failed).toBe(true);
  });
});
