import { gitTree } from './git-tree.ts';
import { listEntries, type Snapshot } from './list-entries.ts';
import type { Repository } from './repository.ts';
import { GitError } from './run-git.ts';

/**
 * The text of a file as it was in a commit, or as it is staged, by its path from the top of the repository. Undefined where
 * there was none. Throws a GitError where it can’t be read.
 */
export function readTextAt(repository: Repository, snapshot: Snapshot, path: string): string | undefined {
  const entries = listEntries(repository, snapshot, path).filter((entry) => entry.path === '');
  if (entries.length === 0) return undefined;
  const [content] = gitTree(repository, entries).read(['']);
  if (content instanceof Uint8Array) return new TextDecoder().decode(content);
  throw new GitError(`“${path}” can’t be read from git: ${content?.message ?? 'it is not there'}`);
}
