import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CompileInput, MANIFEST } from '@spandrel/compiler';
import {
  defaultBranch,
  findRevision,
  GitError,
  mergeBase,
  openRepository,
  type Repository,
  type Revision,
  readWorkspace,
  readWorkspaceAt,
  resolveRevision,
} from '@spandrel/compiler/node';
import { UsageError } from './command-result.ts';

/** What an architecture was before. */
export interface Base {
  /** Undefined where there was no such workspace. */
  readonly source: Pick<CompileInput, 'files' | 'problems'> | undefined;
  /** What makes a name of a path in it: a folder, or a commit and a folder as git takes them. */
  readonly prefix: string;
  /** What a person should know of how it was found. */
  readonly notes: readonly string[];
}

/**
 * Reads what a workspace is compared with: a folder with a manifest, else the commit at which HEAD parted from a branch,
 * a tag or any revision of git, from the default branch where none is named.
 * Throws a UsageError or a GitError where there is nothing of that name, or it can’t be read.
 */
export function readBase(asked: string | true, root: string): Base {
  if (asked === '') {
    throw new UsageError(
      '--base is empty: name a branch, a tag, a commit or a folder; without any word it means the default branch.',
    );
  }
  if (asked !== true && existsSync(join(asked, MANIFEST))) return readFolder(asked, root);
  if (asked !== true && isPath(asked)) throw new UsageError(`there is no folder “${asked}” with a ${MANIFEST}.`);
  const repository = openRepository(root);
  return readCommit(repository, asked === true ? defaultBranch(repository) : resolve(repository, asked));
}

/** Whether something can only be meant as a folder: no name in git begins like this. */
function isPath(asked: string): boolean {
  return /^\.{0,2}[/\\]|^\.{1,2}$/.test(asked);
}

function readFolder(asked: string, root: string): Base {
  const { files, problems } = readWorkspace(asked);
  const note = `“${asked}” is a folder and also a name in git; the folder was taken. Write “refs/heads/${asked}” for the branch, “refs/tags/${asked}” for the tag, or “./${asked}” for the folder without this note.`;
  const notes = !isPath(asked) && isRevision(asked, root) ? [note] : [];
  return { source: { files, problems }, prefix: asked.endsWith('/') ? asked : `${asked}/`, notes };
}

function isRevision(name: string, root: string): boolean {
  try {
    return findRevision(openRepository(root), name) !== undefined;
  } catch (error) {
    // Who has a folder needs no git.
    if (error instanceof GitError) return false;
    throw error;
  }
}

function resolve(repository: Repository, name: string): Revision {
  try {
    return resolveRevision(repository, name);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(`“${name}” is no folder with a ${MANIFEST}, and ${error.message}`);
  }
}

/** Enough of a hash to name a commit in any repository. */
const SHORT_HASH = 10;

function readCommit(repository: Repository, revision: Revision): Base {
  const { commit, notes } = mergeBase(repository, revision);
  const short = commit.slice(0, SHORT_HASH);
  const parted = commit === revision.commit ? '' : ', the last commit that it shares with HEAD';
  const compared = `compared with “${revision.name}” as it was at ${short}${parted}.`;
  const workspace = readWorkspaceAt(repository, { commit });
  if (!workspace) {
    const where = repository.prefix === '' ? 'here' : `in “${repository.prefix}”`;
    const none = `there was no workspace ${where} then: everything is new, and there is no change to judge.`;
    return { source: undefined, prefix: '', notes: [compared, ...notes, none] };
  }
  const { files, problems, prefix } = workspace;
  return {
    source: { files, problems },
    prefix: `${short}:${prefix}`,
    notes: [compared, ...notes, ...workspace.notes],
  };
}
