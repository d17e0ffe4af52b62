import type { TreeEntry } from '../file-tree.ts';
import type { Repository } from './repository.ts';
import { readGit } from './run-git.ts';

/** Something that git has at a path: its content is the object of that hash, none where it waits to be merged. */
export interface GitEntry {
  readonly path: string;
  readonly kind: Exclude<TreeEntry['kind'], 'folder'>;
  readonly hash: string | undefined;
}

/** What is read: a commit by its hash, or what is staged. */
export type Snapshot = { readonly commit: string } | 'staged';

/** Everything below a folder of the repository (its path from the top, empty or ending in a slash), by paths from there. */
export function listEntries(repository: Repository, snapshot: Snapshot, prefix: string): GitEntry[] {
  const lines = readGit(repository.top, [...listing(snapshot), ...(prefix === '' ? [] : ['--', prefix])])
    .toString()
    .split('\0')
    .slice(0, -1);
  const entries = lines.flatMap((line) => {
    const tab = line.indexOf('\t');
    const path = line.slice(tab + 1);
    return path.startsWith(prefix) ? [asEntry(path.slice(prefix.length), line.slice(0, tab), snapshot)] : [];
  });
  // What waits to be merged is listed once for each side.
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()];
}

function listing(snapshot: Snapshot): string[] {
  return snapshot === 'staged'
    ? ['ls-files', '--stage', '--full-name', '-z']
    : ['ls-tree', '-r', '-z', '--full-tree', snapshot.commit];
}

/** A commit is listed as “mode type hash”, what is staged as “mode hash stage”. */
function asEntry(path: string, facts: string, snapshot: Snapshot): GitEntry {
  const [mode, second, third] = facts.split(' ');
  const kind = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
  if (snapshot !== 'staged') return { path, kind, hash: third };
  return { path, kind, hash: third === '0' ? second : undefined };
}
