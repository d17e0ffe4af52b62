import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../load-workspace.ts';
import { type Job, type Report, runSteps, type Step } from './run-steps.ts';

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;

const DEFAULTS = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));

/** Runs our action as a step of a job. */
export function runAction({ inputs, ...job }: Job): Promise<Report> {
  return runSteps(action.runs.steps, { ...job, inputs: { ...DEFAULTS, ...inputs } });
}
