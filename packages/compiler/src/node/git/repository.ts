import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { readGit } from './run-git.ts';

/** The repository that a folder is in. */
export interface Repository {
  readonly folder: string;
  /** The folders from the top of the repository to this one: POSIX, empty or ending in a slash. */
  readonly prefix: string;
  /** Its top folder; of a bare repository, the repository itself. */
  readonly top: string;
  /** Whether older commits were left out when it was cloned. */
  readonly isShallow: boolean;
  /** The contents that were read so far, by their hashes: an object of git never changes. */
  readonly objects: Map<string, Buffer>;
}

/** Opens the repository that a folder is in. Throws a GitError where there is none, or it can’t be read. */
export function openRepository(folder: string): Repository {
  const root = resolve(folder);
  const told = readGit(root, ['rev-parse', '--is-shallow-repository', '--show-prefix']).toString();
  // A folder may have line breaks in its name, so it is asked for last.
  const [isShallow, ...rest] = told.split('\n');
  const prefix = rest.join('\n').replace(/\n$/, '');
  // Git counts the folders from where links lead to.
  const top = resolve(realpathSync(root), '../'.repeat(prefix.split('/').length - 1));
  return { folder: root, prefix, top, isShallow: isShallow === 'true', objects: new Map() };
}
