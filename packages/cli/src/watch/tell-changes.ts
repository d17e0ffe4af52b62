import { type Diagnostic, listAnd, type SourceFile } from '@spandrel/compiler';
import { printable } from '../reporters/printable.ts';

/** What was read of a workspace. */
export interface ReadState {
  readonly files: readonly SourceFile[];
  readonly problems?: readonly Diagnostic[];
}

/** As many files as are named one by one. */
const NAMED = 3;

/** Which files of a workspace say something else than before, in words; undefined where none does. */
export function tellChanges(before: ReadState, after: ReadState): string | undefined {
  const known = new Map(before.files.map((file) => [file.path, file]));
  const present = new Set(after.files.map(({ path }) => path));
  const changes = [
    ...after.files.flatMap((file) => tellChange(known.get(file.path), file)),
    ...before.files.filter(({ path }) => !present.has(path)).map(({ path }) => `${printable(path)} is gone`),
  ];
  if (changes.length > NAMED) return `${changes.length} files changed`;
  if (changes.length > 0) return listAnd(changes);
  return JSON.stringify(before.problems) === JSON.stringify(after.problems)
    ? undefined
    : 'what can’t be read is another than before';
}

function tellChange(before: SourceFile | undefined, { path, text, unread }: SourceFile): string[] {
  const name = printable(path);
  if (!before) return [`${name} is new`];
  if (before.text === text && before.unread === unread) return [];
  return [unread ? `${name} can’t be read` : `${name} changed`];
}
