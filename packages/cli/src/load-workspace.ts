import { existsSync } from 'node:fs';
import {
  type BaselineEntry,
  type Compilation,
  type CompileInput,
  compile,
  isDate,
  type Rule,
} from '@spandrel/compiler';
import { findWorkspace, readWorkspace } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import { UsageError } from './command-result.ts';

export interface LoadOptions {
  readonly asOf?: string | undefined;
  readonly waivers?: boolean | undefined;
  /** Which rules to run, where not all of them. */
  readonly only?: ((rule: Rule) => boolean) | undefined;
  /** A folder with what the architecture was before, for the rules that judge a change. */
  readonly base?: string | undefined;
  readonly baseline?: readonly BaselineEntry[] | undefined;
  /** Whether to measure what takes how long. */
  readonly timed?: boolean;
}

/** A workspace on disk, compiled. */
export interface LoadedWorkspace {
  readonly root: string;
  /** What was compiled, to compile it again once it is edited. */
  readonly input: CompileInput;
  readonly compilation: Compilation;
}

/** Finds the workspace that a folder is in, and compiles it. */
export function loadWorkspace(dir: string | undefined, options: LoadOptions = {}): LoadedWorkspace {
  const { base, timed, ...others } = options;
  const { asOf } = others;
  if (asOf !== undefined && !isDate(asOf)) throw new UsageError(`“${asOf}” is no date: write --as-of 2026-03-31.`);
  const root = rootOf(dir);
  const today = new Date().toISOString().slice(0, 10);
  const before =
    base === undefined ? undefined : compile({ ...filesIn(rootOf(base)), rules, only: () => false, today });
  const clock = timed ? () => performance.now() : undefined;
  const input = { ...filesIn(root), ...others, rules, today, base: before, clock };
  return { root, input, compilation: compile(input) };
}

function rootOf(dir: string | undefined): string {
  if (dir !== undefined && !existsSync(dir)) throw new UsageError(`there is no folder “${dir}”.`);
  const root = findWorkspace(dir ?? '.');
  if (root !== undefined) return root;
  throw new UsageError(
    `there is no workspace here: no spandrel.yaml in “${dir ?? '.'}” or above. “spandrel init” writes one, or name the folder that has it.`,
  );
}

function filesIn(root: string): Pick<CompileInput, 'files' | 'problems'> {
  const { files, problems } = readWorkspace(root);
  return { files, problems };
}
