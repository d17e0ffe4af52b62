import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { STABLE_GIT } from '../../packages/compiler/src/testing/git-repository.ts';
import { type Contexts, fillIn, isMet } from './evaluate-expression.ts';
import { fakePrograms } from './fake-programs.ts';
import { runShell } from './run-shell.ts';

export type Texts = Readonly<Record<string, string>>;

export interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly env?: Texts;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Texts;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

export interface Job {
  /** The clone that it works in. */
  readonly root: string;
  /** Where the runner keeps what it needs for the job. */
  readonly runner: string;
  /** What GitHub tells of the event. */
  readonly github: Readonly<Record<string, unknown>>;
  readonly inputs?: Texts;
  readonly env?: Texts;
  /** What has been said on the pull request so far. */
  readonly comments?: readonly Comment[];
  /** Whether the job’s token may write comments. */
  readonly mayWrite?: boolean;
}

export interface Report {
  readonly failed: boolean;
  /** What each step that ran printed; of one that uses another action, which and with what. */
  readonly steps: Texts;
  readonly summary: string;
  readonly comments: readonly Comment[];
  /** What was asked of npm and npx. */
  readonly asked: readonly string[];
}

/** Runs steps as GitHub’s runner would, as far as that goes without GitHub: other actions are told of, and not run. */
export async function runSteps(all: readonly Step[], job: Job): Promise<Report> {
  const { root, runner, github, comments = [], mayWrite = true } = job;
  const temporary = join(runner, 'temp');
  mkdirSync(temporary, { recursive: true });
  const { bin, asked } = fakePrograms(runner);
  const values = { github: { token: 'secret', ...github }, runner: { temp: temporary }, inputs: {} };
  values.inputs = filled(job.inputs, { values, failed: false });
  const env = {
    ...STABLE_GIT,
    ...filled(job.env, { values, failed: false }),
    NO_COLOR: '1',
    RUNNER_TEMP: temporary,
    GITHUB_PATH: join(runner, 'path.txt'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
    GH_STATE: join(runner, 'github.json'),
  };
  const state = { token: 'secret', repository: github.repository, viewer: 'github-actions[bot]', mayWrite, comments };
  writeFileSync(env.GITHUB_PATH, '');
  writeFileSync(env.GITHUB_STEP_SUMMARY, '');
  writeFileSync(env.GH_STATE, JSON.stringify(state));

  const run = (step: Step, contexts: Contexts): ReturnType<typeof runShell> => {
    const added = readFileSync(env.GITHUB_PATH, 'utf8').split('\n').filter(Boolean);
    const PATH = [...added, bin, process.env.PATH].join(delimiter);
    const script = fillIn(step.run ?? '', contexts);
    return runShell(script, { cwd: root, env: { ...env, ...filled(step.env, contexts), PATH }, temporary: runner });
  };
  const steps: Record<string, string> = {};
  let failed = false;
  for (const step of all) {
    const contexts: Contexts = { values, failed };
    if (!isMet(step.if ?? 'success()', contexts)) continue;
    const { status, output } = step.uses
      ? { status: 0, output: `${step.uses} ${JSON.stringify(filled(step.with, contexts))}` }
      : await run(step, contexts);
    steps[step.name ?? step.uses ?? ''] = output;
    failed ||= status !== 0;
  }
  const { comments: after } = JSON.parse(readFileSync(env.GH_STATE, 'utf8')) as { comments: Comment[] };
  return { failed, steps, summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'), comments: after, asked: asked() };
}

function filled(texts: Texts | undefined, contexts: Contexts): Texts {
  return Object.fromEntries(Object.entries(texts ?? {}).map(([name, text]) => [name, fillIn(String(text), contexts)]));
}
