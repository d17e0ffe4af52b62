import { MANIFEST } from '../../model/read-file.ts';
import { readTree } from '../read-tree.ts';
import type { WorkspaceFiles } from '../read-workspace.ts';
import { findMoved } from './find-moved.ts';
import { gitTree } from './git-tree.ts';
import { listEntries, type Snapshot } from './list-entries.ts';
import type { Repository } from './repository.ts';
import { GitError, NotFetchedError } from './run-git.ts';

/** A workspace as git has it. */
export interface PastWorkspace extends Pick<WorkspaceFiles, 'files' | 'problems'> {
  /** Where it stood: the folders from the top of the repository, POSIX, empty or ending in a slash. */
  readonly prefix: string;
  /** What is worth knowing about it, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Reads the workspace in the repository’s folder as it was in a commit, or as it is staged, without touching the files
 * on disk. One that stood elsewhere then is found by its architecture’s id. Undefined where there was none. Throws a
 * GitError where it can’t be read.
 */
export function readWorkspaceAt(repository: Repository, snapshot: Snapshot): PastWorkspace | undefined {
  try {
    return readWherever(repository, snapshot);
  } catch (error) {
    if (!(error instanceof NotFetchedError) || snapshot === 'staged') throw error;
    // A comparison of two commits fetches what they differ in at one go; what they share is here.
    throw new GitError(`${error.message} To fetch it, run: git diff --stat ${snapshot.commit} HEAD`);
  }
}

function readWherever(repository: Repository, snapshot: Snapshot): PastWorkspace | undefined {
  const here = readFolder(repository, snapshot, repository.prefix);
  if (here) return here;
  const moved = findMoved(repository, snapshot);
  const there = moved === undefined ? undefined : readFolder(repository, snapshot, moved);
  return there && { ...there, notes: [`the workspace has moved: it was in “${folderOf(there)}”.`, ...there.notes] };
}

function readFolder(repository: Repository, snapshot: Snapshot, prefix: string): PastWorkspace | undefined {
  const entries = listEntries(repository, snapshot, prefix);
  if (!entries.some(({ path }) => path === MANIFEST)) return undefined;
  const { files, problems, submodules } = readTree(gitTree(repository, entries));
  const notes = submodules.map(
    (path) =>
      `“${prefix}${path}” is a submodule: what it held then is not read, so what it declares now counts as new.`,
  );
  return { files, problems, prefix, notes };
}

function folderOf({ prefix }: PastWorkspace): string {
  return prefix === '' ? './' : prefix;
}
