import { listAnd, type SourceFile } from '@spandrel/compiler';
import { printable } from '../reporters/printable.ts';

/** As many files as are named one by one. */
const NAMED = 3;

/** Which files of a workspace say something else than before, in words; undefined where none does. */
export function tellChanges(before: readonly SourceFile[], after: readonly SourceFile[]): string | undefined {
  const texts = new Map(before.map(({ path, text, unread }) => [path, { text, unread }]));
  const told = after.flatMap(({ path, text, unread }) => {
    const known = texts.get(path);
    texts.delete(path);
    if (!known) return [`${printable(path)} is new`];
    if (known.unread !== unread && unread) return [`${printable(path)} can’t be read`];
    return known.text === text && known.unread === unread ? [] : [`${printable(path)} changed`];
  });
  const all = [...told, ...[...texts.keys()].map((path) => `${printable(path)} is gone`)];
  if (all.length === 0) return undefined;
  return all.length > NAMED ? `${all.length} files changed` : listAnd(all);
}
