import { existsSync } from 'node:fs';
import { type Compilation, type CompileInput, compile, isDate, type Rule } from '@spandrel/compiler';
import { findWorkspace, readWorkspace } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import { UsageError } from './command-result.ts';

export interface LoadOptions {
  readonly asOf?: string | undefined;
  readonly waivers?: boolean | undefined;
  /** Which rules to run, where not all of them. */
  readonly only?: ((rule: Rule) => boolean) | undefined;
}

/** A workspace on disk, compiled. */
export interface LoadedWorkspace {
  readonly root: string;
  /** What was compiled, to compile it again once it is edited. */
  readonly input: CompileInput;
  readonly compilation: Compilation;
}

/** Finds the workspace that a folder is in, and compiles it. */
export function loadWorkspace(dir: string | undefined, { asOf, waivers, only }: LoadOptions = {}): LoadedWorkspace {
  if (asOf !== undefined && !isDate(asOf)) throw new UsageError(`“${asOf}” is no date: write --as-of 2026-03-31.`);
  if (dir !== undefined && !existsSync(dir)) throw new UsageError(`there is no folder “${dir}”.`);
  const root = findWorkspace(dir ?? '.');
  if (root === undefined) {
    throw new UsageError(
      `there is no workspace here: no spandrel.yaml in “${dir ?? '.'}” or above. “spandrel init” writes one, or name the folder that has it.`,
    );
  }
  const { files, problems } = readWorkspace(root);
  const today = new Date().toISOString().slice(0, 10);
  const input = { files, problems, rules, only, today, asOf, waivers };
  return { root, input, compilation: compile(input) };
}
