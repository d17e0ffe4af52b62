import { type Compilation, compile, isDate, type Rule } from '@spandrel/compiler';
import { findWorkspace, readWorkspace } from '@spandrel/compiler/node';
import { rules as allRules } from '@spandrel/rules';
import { UsageError } from './command-result.ts';

export interface LoadOptions {
  readonly asOf?: string | undefined;
  readonly waivers?: boolean | undefined;
  /** The rules to run, where not all of them. */
  readonly rules?: readonly Rule[] | undefined;
}

/** A workspace on disk, compiled. */
export interface LoadedWorkspace {
  readonly root: string;
  readonly compilation: Compilation;
}

/** Finds the workspace that a folder is in, and compiles it. */
export function loadWorkspace(dir: string | undefined, { asOf, waivers, rules }: LoadOptions = {}): LoadedWorkspace {
  if (asOf !== undefined && !isDate(asOf)) throw new UsageError(`“${asOf}” is no date: write --as-of 2026-03-31.`);
  const root = findWorkspace(dir ?? '.');
  if (root === undefined) {
    throw new UsageError(
      `there is no workspace here: no spandrel.yaml in “${dir ?? '.'}” or above. “spandrel init” writes one, or name the folder that has it.`,
    );
  }
  const { files, problems } = readWorkspace(root);
  const today = new Date().toISOString().slice(0, 10);
  const compilation = compile({
    files,
    problems,
    rules: rules ?? allRules,
    allRules: rules === undefined,
    today,
    asOf,
    waivers,
  });
  return { root, compilation };
}
