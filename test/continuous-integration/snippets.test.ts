import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { testRepository } from '../../packages/compiler/src/testing/git-repository.ts';
import { ROOT } from '../load-workspace.ts';
import { temporaryFolder } from '../run-program.ts';
import { expandPipeline, NODE_22 } from './expand-template.ts';
import { lintWorkflow } from './lint-github.ts';
import { action } from './run-action.ts';
import type { Step } from './run-steps.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { version } = JSON.parse(read('packages/cli/package.json')) as { version: string };
const { folder } = temporaryFolder('snippets');

/** What the page has to be copied, by the file that it is for. */
const snippets = [...read('docs/continuous-integration.md').matchAll(/^```yml\n(# (\S+)\n[\s\S]*?)^```$/gm)].map(
  ([, text = '', file = '']) => ({ file, text }),
);
const forFile = (name: RegExp): string[] => snippets.filter(({ file }) => name.test(file)).map(({ text }) => text);
const workflows = forFile(/^\.github\/workflows\//);
const pipelines = forFile(/^\.gitlab-ci\.yml$/);
const hooks = forFile(/^\.pre-commit-config\.yaml$/);

it('each is for a file that is known', () => {
  expect(workflows.length + pipelines.length + hooks.length).toBe(snippets.length);
  expect([workflows, pipelines, hooks].map(({ length }) => length)).toEqual([2, 1, 2]);
});

describe('a workflow', () => {
  it.each(workflows)('is one to GitHub, and gives our action what it takes: %#', async (text) => {
    expect(await lintWorkflow(text)).toEqual([]);
    const { jobs } = parse(text) as { jobs: { review: { steps: Step[] } } };
    const [checkout, ours] = jobs.review.steps;
    expect(checkout).toEqual({ uses: 'actions/checkout@v6', with: { 'fetch-depth': 0 } });
    expect(ours?.uses).toBe(`OWNER/spandrel@v${version}`);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(ours?.with ?? {})));
  });

  it('has the inputs that the table tells', () => {
    const told = [...read('docs/continuous-integration.md').matchAll(/^\| `([a-z-]+)` \| /gm)].map(([, name]) => name);
    expect(told).toEqual(Object.keys(action.inputs));
  });
});

describe.skipIf(NODE_22 === undefined)('a pipeline', () => {
  it.each(pipelines)('is one to GitLab, and gives our template what it takes: %#', (text) => {
    const { include } = parse(text) as { include: { remote: string; inputs: Record<string, string> }[] };
    const [{ remote, inputs } = { remote: '' }] = include;
    const [, path = ''] = remote.split(`https://raw.githubusercontent.com/OWNER/spandrel/v${version}/`);
    // From this clone instead of the net.
    const { root, commit, git } = testRepository(mkdtempSync(join(folder, 'project-')));
    git('remote', 'add', 'origin', 'https://gitlab.com/ana/architecture.git');
    commit({ [path]: read(path), '.gitlab-ci.yml': stringify({ include: [{ local: path, inputs }] }) });
    expect(expandPipeline(root).spandrel?.variables).toMatchObject({ SPANDREL_DIRECTORY: 'marketing' });
  });
});

describe('a configuration of pre-commit', () => {
  it.each(hooks)('is one to prek, and names hooks that there are: %#', (text) => {
    const { root } = testRepository(mkdtempSync(join(folder, 'hooks-')));
    const { write } = testRepository(root);
    write({ '.pre-commit-config.yaml': text });
    const prek = join(ROOT, 'node_modules/.bin/prek');
    const { status, stderr } = spawnSync(prek, ['validate-config', '.pre-commit-config.yaml'], {
      cwd: root,
      env: { ...process.env, PREK_HOME: join(folder, 'prek') },
      encoding: 'utf8',
    });
    expect({ status, stderr: stderr.includes('warning') }).toEqual({ status: 0, stderr: false });
    const known = (parse(read('.pre-commit-hooks.yaml')) as { id: string }[]).map(({ id }) => id);
    const { repos } = parse(text) as { repos: { repo: string; rev?: string; hooks: { id: string }[] }[] };
    for (const { repo, rev, hooks: used } of repos) {
      expect(repo === 'local' ? undefined : `v${version}`).toBe(rev);
      expect(known).toEqual(expect.arrayContaining(used.map(({ id }) => id)));
    }
    expect(text).not.toMatch(new RegExp(`spandrel@(?!${version.replaceAll('.', '\\.')})`));
  });
});
