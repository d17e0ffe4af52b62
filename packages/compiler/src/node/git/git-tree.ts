import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { LARGEST_FILE } from '../../model/read-file.ts';
import { tooLarge } from '../disk-tree.ts';
import { type FileTree, readingProblem, type TreeEntry } from '../file-tree.ts';
import type { GitEntry } from './list-entries.ts';
import { readObjects, sizesOf } from './read-objects.ts';
import type { Repository } from './repository.ts';

/** A folder as git has it; the paths of its entries start there. */
export function gitTree({ top, objects }: Pick<Repository, 'top' | 'objects'>, entries: readonly GitEntry[]): FileTree {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const folders = foldersOf(entries);
  return {
    list: (path) => [...(folders.get(path)?.values() ?? [])],
    read(paths) {
      const hashes = paths.flatMap((path) => byPath.get(path)?.hash ?? []);
      const unread = hashes.filter((hash) => !objects.has(hash));
      const sizes = sizesOf(top, unread);
      const readable = unread.filter((hash) => (sizes.get(hash) ?? Number.POSITIVE_INFINITY) <= LARGEST_FILE);
      for (const [hash, content] of readObjects(top, readable)) objects.set(hash, content);
      return paths.map((path) => contentOf(path, byPath.get(path), sizes, objects));
    },
  };
}

function contentOf(
  path: string,
  entry: GitEntry | undefined,
  sizes: ReadonlyMap<string, number>,
  objects: ReadonlyMap<string, Buffer>,
): Uint8Array | Diagnostic {
  if (!entry) return readingProblem('source/unreadable', path, { detail: 'it is not there' });
  if (entry.kind !== 'file') return readingProblem('source/symbolic-link', path, {});
  if (entry.hash === undefined) return readingProblem('source/unreadable', path, { detail: 'it is not merged yet' });
  const size = sizes.get(entry.hash);
  if (size !== undefined && size > LARGEST_FILE) return tooLarge(path, size);
  return (
    objects.get(entry.hash) ?? readingProblem('source/unreadable', path, { detail: 'this clone does not have it' })
  );
}

/** What stands in each folder: git lists files alone. */
function foldersOf(entries: readonly GitEntry[]): ReadonlyMap<string, ReadonlyMap<string, TreeEntry>> {
  const folders = new Map<string, Map<string, TreeEntry>>();
  const add = (path: string, kind: TreeEntry['kind']): void => {
    const parent = parentOf(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const siblings = folders.get(parent);
    if (siblings) {
      siblings.set(name, { name, kind });
    } else {
      folders.set(parent, new Map([[name, { name, kind }]]));
      if (parent !== '') add(parent, 'folder');
    }
  };
  for (const { path, kind } of entries) add(path, kind);
  return folders;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
