import { nearestNames } from '../../diagnostics/nearest-names.ts';
import type { Repository } from './repository.ts';
import { GitError, readGit, runGit, whyFailed } from './run-git.ts';

/** A commit, and what it was asked for by. */
export interface Revision {
  readonly name: string;
  readonly commit: string;
}

/** The commit that a branch, a tag, a hash or an expression such as `HEAD~3` stands for; undefined where there is none. */
export function findRevision({ folder }: Repository, name: string): Revision | undefined {
  if (name === '' || name.includes('\0')) return undefined;
  // Whatever a name begins with, it can’t be taken for an option.
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const { status, stdout } = runGit(folder, args);
  const commit = stdout.toString().trim();
  // What is excluded (“^main”) is printed, too, and so are ranges.
  return status === 0 && HASH.test(commit) ? { name, commit } : undefined;
}

/** In SHA-1 or in SHA-256. */
const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** As `findRevision`. Throws a GitError that suggests the nearest name, or how to fetch what a shallow clone lacks. */
export function resolveRevision(repository: Repository, name: string): Revision {
  const found = findRevision(repository, name);
  if (found) return found;
  assertBegun(repository);
  throw new GitError(`there is no branch, tag or commit “${name}”: ${whatToDo(repository, name)}`);
}

function whatToDo(repository: Repository, name: string): string {
  const known = namesIn(repository);
  const [nearest] = [...known.filter((each) => each.endsWith(`/${name}`)), ...nearestNames(name, known)];
  const advice = [
    ...(nearest === undefined ? [] : [`did you mean “${nearest}”?`]),
    ...(repository.isShallow ? [`the clone is shallow, so it may not have been fetched. ${DEEPEN}`] : []),
  ];
  return advice.length > 0 ? advice.join(' Or ') : '“git branch --all” and “git tag” list what there is.';
}

/** How a shallow clone gets its history. */
export const DEEPEN =
  'Run “git fetch --unshallow” (or “git fetch --deepen 100”), or check out with “fetch-depth: 0” in actions/checkout.';

function assertBegun(repository: Repository): void {
  if (namesIn(repository).length > 0 || findRevision(repository, 'HEAD')) return;
  throw new GitError('nothing has been committed in this repository yet, so there is nothing to compare with.');
}

function namesIn({ folder }: Repository): string[] {
  const refs = ['refs/heads', 'refs/remotes', 'refs/tags'];
  return readGit(folder, ['for-each-ref', '--format=%(refname:lstrip=2)', ...refs])
    .toString()
    .split('\n')
    .slice(0, -1);
}

/**
 * The branch that changes are merged into: what the remote “origin” calls its HEAD, else the first there is of main,
 * master and `init.defaultBranch`, on the remote before here. Throws a GitError where there is none of them.
 */
export function defaultBranch(repository: Repository): Revision {
  const { folder } = repository;
  const head = runGit(folder, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']).stdout.toString().trim();
  const configured = runGit(folder, ['config', '--get', 'init.defaultBranch']).stdout.toString().trim();
  const branches = ['main', 'master', ...(configured === '' ? [] : [configured])];
  const candidates = [
    ...(head === '' ? [] : [head]),
    ...branches.flatMap((branch) => [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]),
  ];
  for (const candidate of candidates) {
    const found = findRevision(repository, candidate);
    if (found) return { ...found, name: candidate.replace(/^refs\/(remotes|heads)\//, '') };
  }
  assertBegun(repository);
  throw new GitError(
    `there is no default branch here: no origin/HEAD, and no ${branches.join(' or ')}. Name the branch to compare with.${repository.isShallow ? ` The clone is shallow. ${DEEPEN}` : ''}`,
  );
}

/** Where two lines of commits parted, and what is worth knowing about it. */
export interface MergeBase {
  readonly commit: string;
  readonly notes: readonly string[];
}

/**
 * The last commit that a revision shares with HEAD, so that what others have done since is no change of ours. Without
 * one, the revision itself, and a note; but a GitError where it may only be missing from a shallow clone.
 */
export function mergeBase(repository: Repository, { name, commit }: Revision): MergeBase {
  const head = findRevision(repository, 'HEAD');
  if (!head) return { commit, notes: ['nothing has been committed on this branch yet.'] };
  const outcome = runGit(repository.folder, ['merge-base', '--all', commit, head.commit]);
  // 1 says that they share nothing; newer versions tell missing commits by another status.
  if (outcome.status > 1) throw whyFailed(repository.folder, outcome);
  const [shared, ...others] = outcome.stdout.toString().split('\n').slice(0, -1);
  if (shared !== undefined) {
    const several = `“${name}” and HEAD have been merged crosswise: of ${others.length + 1} last shared commits, the first is taken.`;
    return { commit: shared, notes: others.length > 0 ? [several] : [] };
  }
  if (repository.isShallow) {
    throw new GitError(`the clone is shallow: the commit that “${name}” and HEAD share was not fetched. ${DEEPEN}`);
  }
  return { commit, notes: [`“${name}” and HEAD share no commit, so it is compared with “${name}” as it is.`] };
}
