import type { Repository } from './repository.ts';
import { readGit } from './run-git.ts';

/** A commit, and which files it changed. */
export interface LoggedCommit {
  readonly hash: string;
  /** The commit that it came after, of several the first; undefined for the first of all. */
  readonly parent: string | undefined;
  /** As git has the name. */
  readonly author: string;
  /** When it was written, in ISO 8601 with the author’s own offset. */
  readonly date: string;
  readonly subject: string;
  readonly changes: readonly FileChange[];
}

/** A file that a commit changed, by its path from the top of the repository, and its contents as objects of git. */
export interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Stretch {
  /** The commit to begin with, going backwards. */
  readonly from: string;
  /** The folder: from the top of the repository, empty or ending in a slash. */
  readonly prefix: string;
  /** The most commits to read. */
  readonly limit: number;
}

/**
 * The commits that changed something in a folder, the latest first. A merge has only those changes that none of its
 * parents has.
 */
export function readLog({ top }: Repository, { from, prefix, limit }: Stretch): LoggedCommit[] {
  const output = readGit(top, [...LOG, `--max-count=${limit}`, from, '--', ...(prefix === '' ? [] : [prefix])]);
  const parts = output.toString().split('\0');
  const commits: (LoggedCommit & { changes: FileChange[] })[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = (parts[at] as string).trimStart();
    if (part.startsWith(MARK)) {
      const [parents = '', author = '', date = '', subject = ''] = parts.slice(at + 1, at + 5);
      const [parent = ''] = parents.split(' ');
      const hash = part.slice(MARK.length);
      commits.push({
        hash,
        parent: parent === '' ? undefined : parent,
        author,
        date: sameUtc(date),
        subject,
        changes: [],
      });
      at += 4;
    } else if (part.startsWith(':')) {
      at += 1;
      commits.at(-1)?.changes.push(changeOf(part, parts[at] as string));
    }
  }
  return commits;
}

/** Versions of git differ in how they write an offset of nothing. */
function sameUtc(date: string): string {
  return date.replace(/\+00:00$/, 'Z');
}

const MARK = '\u0001';

/** Nothing of how it is told may depend on the configuration, and nothing may be started: signatures are not checked. */
const LOG = [
  'log',
  '--no-show-signature',
  '--encoding=UTF-8',
  '--format=%x01%H%x00%P%x00%an%x00%aI%x00%s',
  '-z',
  '--raw',
  '-c',
  '--no-abbrev',
  '--no-renames',
  '--no-relative',
  '--no-color',
];

/** “:mode mode hash hash letter”, with a colon, a mode and a hash more for each further parent of a merge. */
function changeOf(facts: string, path: string): FileChange {
  const parents = /^:+/.exec(facts)?.[0].length ?? 1;
  const words = facts.slice(parents).split(' ');
  const hashes = words.slice(parents + 1, 2 * parents + 2);
  return { path, before: present(hashes[0]), after: present(hashes.at(-1)) };
}

/** Git writes zeros for what is not there. */
function present(hash: string | undefined): string | undefined {
  return hash === undefined || /^0+$/.test(hash) ? undefined : hash;
}
