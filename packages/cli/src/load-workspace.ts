import { existsSync } from 'node:fs';
import {
  type BaselineEntry,
  type Compilation,
  type CompileInput,
  compile,
  compileErrors,
  isDate,
  keepReads,
  type Rule,
} from '@spandrel/compiler';
import { findWorkspace, readWorkspace } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import { UsageError } from './command-result.ts';
import { readBase } from './read-base.ts';

export interface LoadOptions {
  readonly asOf?: string | undefined;
  readonly waivers?: boolean | undefined;
  /** Which rules to run, where not all of them. */
  readonly only?: ((rule: Rule) => boolean) | undefined;
  /** What the architecture was before, for the rules that judge a change: a folder or a revision of git, or `true`. */
  readonly base?: string | true | undefined;
  readonly baseline?: readonly BaselineEntry[] | undefined;
  /** Whether to measure what takes how long. */
  readonly timed?: boolean;
  /** How files are read, where what they say is kept for the next time. */
  readonly read?: CompileInput['read'];
}

/** A workspace on disk, compiled. */
export interface LoadedWorkspace {
  readonly root: string;
  /** What it was named by, where a command would not find it by itself. */
  readonly dir: string | undefined;
  /** What was compiled, to compile it again once it is edited. */
  readonly input: CompileInput;
  readonly compilation: Compilation;
  /** What makes a name of a path in what was there before. */
  readonly basePrefix: string;
  /** What there is to say about how that was found and read, a line each. */
  readonly notes: string;
}

/** Finds the workspace that a folder is in, and compiles it. */
export function loadWorkspace(dir: string | undefined, options: LoadOptions = {}): LoadedWorkspace {
  assertDate(options.asOf);
  const root = rootOf(dir);
  const named = findWorkspace('.') === root ? undefined : dir;
  return { ...compileWorkspace(root, options), dir: named };
}

/** Compiles the workspace in a folder, even where its manifest is gone. */
export function compileWorkspace(root: string, options: LoadOptions): Omit<LoadedWorkspace, 'dir'> {
  const { base, timed, read = keepReads(), ...others } = options;
  const today = new Date().toISOString().slice(0, 10);
  const past = base === undefined ? undefined : readBase(base, root);
  const before = past?.source && compile({ ...past.source, rules, only: () => false, today, read });
  const clock = timed ? () => performance.now() : undefined;
  const input = { ...filesIn(root), ...others, rules, today, base: before, read, clock };
  const compilation = compile(input);
  const notes = [...(past?.notes ?? []), ...tellBaseErrors(compilation)].map((note) => `spandrel: ${note}\n`).join('');
  return { root, input, compilation, basePrefix: past?.prefix ?? '', notes };
}

/** Throws a UsageError where what rules are to go by is no date. */
export function assertDate(asOf: string | undefined): void {
  if (asOf !== undefined && !isDate(asOf)) throw new UsageError(`“${asOf}” is no date: write --as-of 2026-03-31.`);
}

function tellBaseErrors({ base }: Compilation): string[] {
  const count = base ? compileErrors(base).length : 0;
  if (count === 0) return [];
  return [`the base has ${count} compile error${count === 1 ? '' : 's'}; what they spoil is not compared.`];
}

export function assertFolder(dir: string | undefined): void {
  if (dir !== undefined && !existsSync(dir)) throw new UsageError(`there is no folder “${dir}”.`);
}

/** The workspace that a folder is in. Throws a UsageError where there is none. */
export function rootOf(dir: string | undefined): string {
  assertFolder(dir);
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
