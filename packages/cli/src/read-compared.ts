import { MANIFEST, type Model } from '@spandrel/compiler';
import { findWorkspace, openRepository } from '@spandrel/compiler/node';
import { UsageError } from './command-result.ts';
import { assertFolder, rootOf } from './load-workspace.ts';
import { readBase } from './read-base.ts';
import {
  isWorkspace,
  readCommit,
  readFolder,
  readStaged,
  readWorkingTree,
  resolveName,
  type State,
  tellNoWorkspace,
} from './read-state.ts';

export interface ComparedOptions {
  /** A folder of the workspace; the one that the program runs in unless stated. */
  readonly dir?: string | undefined;
  /** Whether what would be committed now is compared, instead of the working tree. */
  readonly staged?: boolean | undefined;
}

/** Two states of an architecture, the later one with its files. */
export interface Compared {
  readonly base: State;
  readonly head: State & { readonly source: NonNullable<State['source']> };
  /** The folder that the later one’s paths start from, where code hosts are to find them. */
  readonly root: string;
}

/**
 * Reads two states of an architecture. Both named, they are compared as they are; one or none, what it is compared with
 * is where HEAD parted from it, so that what others did since is no change of ours.
 * Throws a UsageError or a GitError where one can’t be found or read.
 */
export function readCompared(
  base: string | undefined,
  head: string | undefined,
  { dir, staged = false }: ComparedOptions,
): Compared {
  assertNamed(base, head, staged);
  assertFolder(dir);
  if (head !== undefined) {
    const root = findWorkspace(dir ?? '.') ?? dir ?? '.';
    const states = [base as string, head].map((name) => readNamed(name, root)) as [State, State];
    return { base: states[0], head: withFiles(states[1]), root: isWorkspace(head) ? head : root };
  }
  const root = staged ? (findWorkspace(dir ?? '.') ?? dir ?? '.') : rootOf(dir);
  const later = staged ? readStaged(openRepository(root)) : readWorkingTree(root);
  return { base: readBase(base ?? true, root), head: withFiles(later), root };
}

function assertNamed(base: string | undefined, head: string | undefined, staged: boolean): void {
  if (base === '' || head === '') {
    throw new UsageError(
      'a name is empty: name a branch, a tag, a commit or a folder; without any, the default branch is meant.',
    );
  }
  if (staged && head !== undefined) {
    throw new UsageError(
      `--staged compares what is staged, so “${head}” is one name too many: leave out either of them.`,
    );
  }
}

function readNamed(name: string, root: string): State {
  if (isWorkspace(name)) return readFolder(name, root);
  const repository = openRepository(root);
  const revision = resolveName(repository, name);
  const state = readCommit(repository, revision);
  return state.source ? state : { ...state, notes: tellNoWorkspace(repository, revision.commit) };
}

function withFiles(head: State): Compared['head'] {
  if (head.source) return { ...head, source: head.source };
  throw new UsageError(
    `there is no workspace in ${head.name}: no ${MANIFEST} at its place, so there is nothing to review. Name the folder that has it with --dir.`,
  );
}

/** An architecture of which nothing is declared: what one that is new came from. */
export function nothingOf({ architecture: { id } }: Pick<Model, 'architecture'>): NonNullable<State['source']> {
  return { files: [{ path: MANIFEST, text: `spandrel: 1\narchitecture: {id: ${JSON.stringify(id)}}\n` }] };
}
