import { relative, resolve, sep } from 'node:path';
import type { BaselineEntry } from '@spandrel/compiler';
import { baselineIn } from './baseline-file.ts';
import { UsageError } from './command-result.ts';
import type { Compared } from './read-compared.ts';
import type { State } from './read-state.ts';

/** The findings that count as known in each of two states. */
export interface Baselines {
  readonly base: readonly BaselineEntry[];
  readonly head: readonly BaselineEntry[];
}

/**
 * Reads a baseline in both states, where each has it at the same place beside its workspace; a state that has none knows no
 * findings. Throws a UsageError or a GitError where neither has it, or it can’t be read.
 */
export function readBaselines(file: string, { base, head, root }: Compared): Baselines {
  if (file === '') throw new UsageError('--baseline is empty: name the file, such as --baseline baseline.json.');
  const path = relative(root, resolve(file)).split(sep).join('/');
  const [before, after] = [base, head].map(({ textOf }) => textOf(path));
  if (before === undefined && after === undefined) {
    throw new UsageError(
      `there is no baseline “${file}”, neither in ${base.name} nor in ${head.name}: “spandrel check --baseline ${file} --update-baseline” draws one of today’s findings.`,
    );
  }
  const entries = (text: string | undefined, { name }: Pick<State, 'name'>): BaselineEntry[] =>
    text === undefined ? [] : baselineIn(text, `“${file}” in ${name}`);
  return { base: entries(before, base), head: entries(after, head) };
}
