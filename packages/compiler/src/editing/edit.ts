import type { SourceFile } from '../model/read-file.ts';
import { type LineMap, lineMap } from '../source/lines.ts';
import { applySplices, inOrder, movedBy, type Splice } from './splices.ts';

/** Why nothing can be edited, and what to do instead, for a person to read. */
export class EditError extends Error {
  override readonly name = 'EditError';
}

/** A file of the workspace before and after. */
export interface EditedFile {
  readonly path: string;
  readonly before: string;
  readonly text: string;
  readonly changes: readonly Change[];
  /** It is not there yet. */
  readonly isNew?: boolean;
}

/** Lines that an edit changes or adds, with the number of the first of them after the edit. */
export interface Change {
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A file with splices made in it. */
export function editFile(path: string, before: string, splices: readonly Splice[]): EditedFile {
  const text = applySplices(before, splices);
  return { path, before, text, changes: changesOf(before, text, splices) };
}

/** A file that is new. */
export function newFile(path: string, text: string): EditedFile {
  const added = text.replace(/\n$/, '').split('\n');
  return { path, before: '', text, changes: [{ line: 1, removed: [], added }], isNew: true };
}

/** The files of a workspace with edited ones in the place of those before, and new ones behind them. */
export function withEdits(files: readonly SourceFile[], edited: readonly EditedFile[]): SourceFile[] {
  const texts = new Map(edited.map(({ path, text }) => [path, text]));
  const added = edited.filter(({ isNew }) => isNew).map(({ path, text }) => ({ path, text }));
  return [
    ...files.map((file) => (texts.has(file.path) ? { ...file, text: texts.get(file.path) as string } : file)),
    ...added,
  ];
}

/** One change for each group of splices that touch the same lines. */
function changesOf(before: string, after: string, splices: readonly Splice[]): Change[] {
  const old = lineMap(before);
  const now = lineMap(after);
  const groups: Splice[][] = [];
  for (const splice of inOrder(splices)) {
    const last = groups.at(-1)?.at(-1);
    if (last && old.position(last.end).line === old.position(splice.start).line) groups.at(-1)?.push(splice);
    else groups.push([splice]);
  }
  return groups.map((group) => {
    const { start } = group[0] as Splice;
    const last = group.at(-1) as Splice;
    const from = movedBy(
      splices.filter((splice) => splice.start < start),
      start,
    );
    return withoutCommon(
      linesBetween(old, start, last.end),
      linesBetween(
        now,
        from,
        movedBy(
          splices.filter((splice) => splice.start <= last.start),
          last.end,
        ),
      ),
      now.position(from).line,
    );
  });
}

function linesBetween(lines: LineMap, start: number, end: number): string[] {
  const first = lines.position(start).line;
  const count = lines.position(end).line - first + 1;
  return Array.from({ length: count }, (_, index) => lines.line(first + index));
}

/** A change without the lines at its ends that stay as they were. */
function withoutCommon(removed: readonly string[], added: readonly string[], line: number): Change {
  const shorter = Math.min(removed.length, added.length);
  let above = 0;
  while (above < shorter && removed[above] === added[above]) above += 1;
  let below = 0;
  while (below < shorter - above && removed.at(-1 - below) === added.at(-1 - below)) below += 1;
  return {
    line: line + above,
    removed: removed.slice(above, removed.length - below),
    added: added.slice(above, added.length - below),
  };
}
