import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { compileErrors } from '@spandrel/compiler';
import { writeWhole } from '@spandrel/compiler/node';
import { MarkError, readPart, replacePart, withMarks } from '../codeowners/replace-part.ts';
import { writePart } from '../codeowners/write-part.ts';
import { type CommandResult, UsageError } from '../command-result.ts';
import { type LoadedWorkspace, loadWorkspace } from '../load-workspace.ts';
import { prefixInRepository } from '../repository.ts';

interface CodeownersOptions {
  readonly output?: string;
  readonly check?: boolean;
}

/** Prints who is to be asked about each file, puts it into a CODEOWNERS file, or checks that it stands there. */
export async function codeowners(dir: string | undefined, options: CodeownersOptions): Promise<CommandResult> {
  const { output, check = false } = options;
  const loaded = loadWorkspace(dir, { only: () => false });
  assertCompiles(loaded);
  const { root, compilation } = loaded;
  const { id } = compilation.model.architecture;
  const prefix = prefixInRepository(root);
  const { lines, gaps } = writePart(compilation, prefix);
  const part = withMarks(lines, id);
  const stderr = gaps.map((gap) => `spandrel: ${gap}\n`).join('');
  if (check) return { ...checkPart(output ?? findFile(root, prefix, id), part, id), stderr };
  if (output === undefined) return { stdout: part, stderr, exitCode: 0 };
  const told = writeInto(output, part, id);
  return { stdout: '', stderr: stderr + told, exitCode: 0 };
}

/** A right in what can’t be read would be missing from the file, and nobody would be asked. */
function assertCompiles({ compilation }: LoadedWorkspace): void {
  const errors = compileErrors(compilation).length;
  if (errors === 0) return;
  const [count, them] = errors === 1 ? ['1 compile error', 'it'] : [`${errors} compile errors`, 'them'];
  throw new UsageError(
    `the workspace has ${count}, so not everybody who decides can be found. Fix ${them} first: “spandrel check” shows ${them}.`,
  );
}

/** Where code hosts look, in the order of GitHub, then GitLab’s own. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** The file of the repository that has our part, else the first there is, else where one would be found first. */
function findFile(root: string, prefix: string, id: string): string {
  const top = resolve(root, '../'.repeat(prefix.split('/').length - 1));
  const places = PLACES.map((place) => relative('.', join(top, place)));
  const there = places.filter(existsSync);
  const [file = ''] = [...there.filter((path) => partIn(path, id) !== undefined), ...there, ...places];
  return file;
}

function partIn(path: string, id: string): string[] | undefined {
  return telling(path, () => readPart(readFileSync(path), id));
}

function checkPart(path: string, part: string, id: string): Pick<CommandResult, 'stdout' | 'exitCode'> {
  const there = existsSync(path) ? partIn(path, id) : [];
  const wanted = part.split('\n');
  if (there?.join('\n') === part) return { stdout: `${path} is up to date.\n`, exitCode: 0 };
  const without = (lines: readonly string[], others: readonly string[]): string[] =>
    lines.filter((line) => line !== '' && !others.includes(line));
  const changes = [
    ...without(there ?? [], wanted).map((line) => `-${line}\n`),
    ...without(wanted, there ?? []).map((line) => `+${line}\n`),
  ];
  const advice = `${path} is out of date: run “spandrel codeowners --output ${path}”.\n`;
  return { stdout: changes.join('') + advice, exitCode: 1 };
}

function writeInto(path: string, part: string, id: string): string {
  const before = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const after = telling(path, () => replacePart(before, part, id));
  if (before.equals(after)) return `${path} is up to date.\n`;
  // A link stays one: what it leads to is written.
  const target = existsSync(path) && lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  writeWhole(target, after);
  return `wrote ${path}\n`;
}

function telling<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MarkError)) throw error;
    throw new UsageError(`“${path}” can’t be read: ${error.message}`);
  }
}
