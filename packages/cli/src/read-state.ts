import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type CompileInput, listAnd, MANIFEST } from '@spandrel/compiler';
import {
  findGone,
  findRevision,
  GitError,
  openRepository,
  type PastWorkspace,
  type Repository,
  type Revision,
  readTextAt,
  readWorkspace,
  readWorkspaceAt,
  resolveRevision,
  type Snapshot,
} from '@spandrel/compiler/node';
import { UsageError } from './command-result.ts';
import { readText } from './read-text.ts';

/** What an architecture was or is, read and not yet compiled. */
export interface State {
  /** What people call it: “main”, “the working tree”. */
  readonly name: string;
  /** The commit that it was read from, where it was one. */
  readonly commit?: string;
  /** Undefined where there was no such workspace. */
  readonly source: Pick<CompileInput, 'files' | 'problems'> | undefined;
  /** What makes a name of a path in it: a folder, or a commit and a folder as git takes them. */
  readonly prefix: string;
  /** What a person should know of how it was found. */
  readonly notes: readonly string[];
  /** The text of a file that need not be part of it, by its path from the workspace; undefined where there is none. */
  readonly textOf: (path: string) => string | undefined;
}

/** Whether something that was asked for is a folder with a manifest. Throws a UsageError for what can only be meant as one. */
export function isWorkspace(asked: string): boolean {
  if (existsSync(join(asked, MANIFEST))) return true;
  if (isPath(asked)) throw new UsageError(`there is no folder “${asked}” with a ${MANIFEST}.`);
  return false;
}

/** Whether something can only be meant as a folder: no name in git begins like this. */
function isPath(asked: string): boolean {
  return /^\.{0,2}[/\\]|^\.{1,2}$/.test(asked);
}

/** Reads a folder; where its name is also one in git, it says so. */
export function readFolder(asked: string, root: string): State {
  const note = `“${asked}” is a folder and also a name in git; the folder was taken. Write “refs/heads/${asked}” for the branch, “refs/tags/${asked}” for the tag, or “./${asked}” for the folder without this note.`;
  const notes = !isPath(asked) && isRevision(asked, root) ? [note] : [];
  const prefix = asked.endsWith('/') ? asked : `${asked}/`;
  return {
    name: `the folder “${asked}”`,
    source: sourceOf(readWorkspace(asked)),
    prefix,
    notes,
    textOf: onDisk(asked),
  };
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

/** What a name stands for in git. Throws a UsageError that says that it is no folder, either. */
export function resolveName(repository: Repository, name: string): Revision {
  try {
    return resolveRevision(repository, name);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(`“${name}” is no folder with a ${MANIFEST}, and ${error.message}`);
  }
}

/** Enough of a hash to name a commit in any repository. */
const SHORT_HASH = 10;

export function shortHash(commit: string): string {
  return commit.slice(0, SHORT_HASH);
}

/** Reads the workspace of a repository’s folder as a commit has it. */
export function readCommit(repository: Repository, { name, commit }: Revision): State {
  const workspace = readWorkspaceAt(repository, { commit });
  const called = { name: `“${name}”`, commit };
  if (!workspace) return { ...called, ...NOTHING };
  const textOf = inGit(repository, { commit }, workspace);
  return { ...called, ...ofPast(workspace), textOf, prefix: `${shortHash(commit)}:${workspace.prefix}` };
}

/** What is said where a commit has no workspace in the repository’s folder, nor one elsewhere that this one surely was. */
export function tellNoWorkspace(repository: Repository, commit: string): string[] {
  const where = repository.prefix === '' ? 'here' : `in “${repository.prefix}”`;
  const gone = findGone(repository, { commit }).map(
    ({ prefix, id }) =>
      `“${prefix === '' ? './' : prefix}” (${id === undefined ? 'without an id' : `architecture/${id}`})`,
  );
  return [
    `there was no workspace ${where} then: everything is new, and there is no change to judge.`,
    ...(gone.length === 0
      ? []
      : [
          `but there was one in ${listAnd(gone)} that is there no longer. If that became this one, it is not compared with what it was: a workspace that moves is followed by its architecture.id, so give it the id that it had, and another one in a change of its own.`,
        ]),
  ];
}

/** Reads the workspace of a repository’s folder as it would be committed now. */
export function readStaged(repository: Repository): State {
  const name = 'what is staged';
  const workspace = readWorkspaceAt(repository, 'staged');
  if (!workspace) return { name, ...NOTHING };
  return { name, ...ofPast(workspace), textOf: inGit(repository, 'staged', workspace), prefix: '' };
}

/** Reads a workspace as it stands on disk. */
export function readWorkingTree(root: string): State {
  return {
    name: 'the working tree',
    source: sourceOf(readWorkspace(root)),
    prefix: '',
    notes: [],
    textOf: onDisk(root),
  };
}

/** What there is of a workspace that is not there. */
const NOTHING = { source: undefined, prefix: '', notes: [], textOf: () => undefined };

function onDisk(root: string): State['textOf'] {
  return (path) => readText(join(root, path));
}

function inGit(repository: Repository, snapshot: Snapshot, { prefix }: PastWorkspace): State['textOf'] {
  return (path) => {
    const fromTop = posix.normalize(prefix + path);
    if (!fromTop.startsWith('../')) return readTextAt(repository, snapshot, fromTop);
    throw new UsageError(`“${path}” lies outside of the repository, so git has no earlier state of it.`);
  };
}

function ofPast({ notes, ...workspace }: PastWorkspace): Pick<State, 'source' | 'notes'> {
  return { source: sourceOf(workspace), notes };
}

function sourceOf({ files, problems }: Pick<CompileInput, 'files' | 'problems'>): State['source'] {
  return { files, problems };
}
