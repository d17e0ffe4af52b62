import { defaultBranch, mergeBase, openRepository, type Repository, type Revision } from '@spandrel/compiler/node';
import { UsageError } from './command-result.ts';
import {
  isWorkspace,
  readCommit,
  readFolder,
  resolveName,
  type State,
  shortHash,
  tellNoWorkspace,
} from './read-state.ts';

/**
 * Reads what a workspace is compared with: a folder with a manifest, else the commit at which HEAD parted from a branch,
 * a tag or any revision of git, from the default branch where none is named.
 * Throws a UsageError or a GitError where there is nothing of that name, or it can’t be read.
 */
export function readBase(asked: string | true, root: string): State {
  if (asked === '') {
    throw new UsageError(
      '--base is empty: name a branch, a tag, a commit or a folder; without any word it means the default branch.',
    );
  }
  if (asked !== true && isWorkspace(asked)) return readFolder(asked, root);
  const repository = openRepository(root);
  return readMergeBase(repository, asked === true ? defaultBranch(repository) : resolveName(repository, asked));
}

function readMergeBase(repository: Repository, revision: Revision): State {
  const { commit, notes } = mergeBase(repository, revision);
  const state = readCommit(repository, { name: revision.name, commit });
  const parted = commit === revision.commit ? '' : ', the last commit that it shares with HEAD';
  const compared = `compared with “${revision.name}” as it was at ${shortHash(commit)}${parted}.`;
  const none = (): string[] => tellNoWorkspace(repository, commit);
  return { ...state, notes: [compared, ...notes, ...(state.source ? state.notes : none())] };
}
