import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { STABLE_GIT } from '../../packages/compiler/src/testing/git-repository.ts';
import { ROOT } from '../load-workspace.ts';
import { type Contexts, fillIn, isMet } from './evaluate-expression.ts';
import { fakePrograms } from './fake-programs.ts';
import { runShell } from './run-shell.ts';

type Texts = Readonly<Record<string, string>>;

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly env?: Texts;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Texts;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

interface Job {
  /** The clone that it works in. */
  readonly root: string;
  /** Where the runner keeps what it needs for the job. */
  readonly runner: string;
  /** What GitHub tells of the event. */
  readonly github: Readonly<Record<string, unknown>>;
  readonly inputs?: Texts;
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
  /** What was asked of npm. */
  readonly asked: readonly string[];
}

export const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;

/** Runs our action as GitHub’s runner would, as far as that goes without GitHub: other actions are told of, and not run. */
export async function runAction({
  root,
  runner,
  github,
  inputs,
  comments = [],
  mayWrite = true,
}: Job): Promise<Report> {
  const temporary = join(runner, 'temp');
  mkdirSync(temporary, { recursive: true });
  const { bin, asked } = fakePrograms(runner);
  const values = { github: { token: 'secret', ...github }, runner: { temp: temporary }, inputs: {} };
  values.inputs = { ...filled(defaults(), { values, failed: false }), ...inputs };
  const state = { token: 'secret', repository: github.repository, viewer: 'github-actions[bot]', mayWrite, comments };
  const env = {
    ...STABLE_GIT,
    NO_COLOR: '1',
    RUNNER_TEMP: temporary,
    GITHUB_PATH: join(runner, 'path.txt'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
    GH_STATE: join(runner, 'github.json'),
  };
  writeFileSync(env.GITHUB_PATH, '');
  writeFileSync(env.GITHUB_STEP_SUMMARY, '');
  writeFileSync(env.GH_STATE, JSON.stringify(state));

  const run = async (step: Step, contexts: Contexts): Promise<{ status: number | null; output: string }> => {
    const given = filled(step.with ?? {}, contexts);
    if (step.run === undefined) return { status: 0, output: `${step.uses} ${JSON.stringify(given)}` };
    const added = readFileSync(env.GITHUB_PATH, 'utf8').split('\n').filter(Boolean);
    const PATH = [...added, bin, process.env.PATH].join(delimiter);
    const script = fillIn(step.run, contexts);
    return runShell(script, {
      cwd: root,
      env: { ...env, ...filled(step.env ?? {}, contexts), PATH },
      temporary: runner,
    });
  };
  const steps: Record<string, string> = {};
  let failed = false;
  for (const step of action.runs.steps) {
    if (!isMet(step.if ?? 'success()', { values, failed })) continue;
    const { status, output } = await run(step, { values, failed });
    steps[step.name] = output;
    failed ||= status !== 0;
  }
  const { comments: after } = JSON.parse(readFileSync(env.GH_STATE, 'utf8')) as { comments: Comment[] };
  return { failed, steps, summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'), comments: after, asked: asked() };
}

function defaults(): Texts {
  return Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));
}

function filled(texts: Texts, contexts: Contexts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fillIn(String(text), contexts)]));
}
