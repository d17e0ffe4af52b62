import {
  type Address,
  addressOf,
  type Compilation,
  compileErrors,
  type Element,
  type ElementChange,
  findElementChange,
} from '@spandrel/compiler';
import {
  DeclarationTrace,
  findRevision,
  GitError,
  type LoggedCommit,
  NoRepositoryError,
  openRepository,
  type Repository,
  readLog,
} from '@spandrel/compiler/node';
import { showProgress } from '../show-progress.ts';
import { type PastState, pastStates } from './past-states.ts';

/** A change of an element as git has it; without a commit, one that is not committed yet. */
export interface CommittedChange extends ElementChange {
  readonly commit: Pick<LoggedCommit, 'hash' | 'author' | 'date' | 'subject'> | undefined;
  /** How many compile errors stood in the way of comparing it: before and after. */
  readonly compileErrors: number;
}

export interface CommitHistory {
  /** The latest first. */
  readonly changes: readonly CommittedChange[];
  /** What is worth knowing about how it was read, in sentences. */
  readonly notes: readonly string[];
}

interface Options {
  /** The most commits of the workspace to look at. */
  readonly limit: number;
}

/** What git says of how an element came to say what it says; notes why where git can’t say anything. */
export function readCommits(root: string, now: Compilation, element: Element, options: Options): CommitHistory {
  try {
    return new HistoryReader(openRepository(root), now, element, options).read();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const reason =
      error instanceof NoRepositoryError
        ? 'the workspace is in no git repository.'
        : `no commit can be told: ${error.message}`;
    return { changes: [], notes: [`${reason} What is declared is all there is to tell.`] };
  }
}

class HistoryReader {
  readonly #repository: Repository;
  readonly #now: Compilation;
  readonly #element: Element;
  readonly #options: Options;
  readonly #changes: CommittedChange[] = [];
  readonly #notes: string[] = [];
  readonly #stateAt: (commit: string) => PastState | undefined;

  constructor(repository: Repository, now: Compilation, element: Element, options: Options) {
    this.#repository = repository;
    this.#now = now;
    this.#element = element;
    this.#options = options;
    this.#stateAt = pastStates(repository, now.asOf);
  }

  read(): CommitHistory {
    const head = findRevision(this.#repository, 'HEAD')?.commit;
    if (head === undefined) {
      return { changes: [], notes: ['nothing has been committed yet. What is declared is all there is to tell.'] };
    }
    const { kind, address, value } = this.#element;
    const { formerly = [] } = value as { formerly?: readonly string[] };
    const addresses = [address, ...formerly.map((id) => addressOf(kind, id))];
    const committed = this.#stateAt(head);
    this.#add(undefined, committed?.compilation, this.#now, addresses);
    let stretch: Stretch | undefined = committed && {
      from: head,
      state: committed,
      addresses,
      left: this.#options.limit,
    };
    while (stretch) stretch = this.#follow(stretch);
    if (this.#repository.isShallow)
      this.#notes.push(
        'the clone is shallow: what is older was not fetched, so what its first commit holds counts as added.',
      );
    return { changes: this.#changes, notes: this.#notes };
  }

  /** Goes back from a commit; tells from where to go on, in case the whole workspace came from another folder. */
  #follow({ from, state, addresses, left }: Stretch): Stretch | undefined {
    const { prefix, compilation } = state;
    const log = readLog(this.#repository, { from, prefix, limit: left + 1 });
    const commits = log.slice(0, left);
    const declared = addresses.flatMap((address) => compilation.model.get(address)?.place.file ?? []);
    const paths = [...declared, this.#element.place.file].map((path) => prefix + path);
    const trace = new DeclarationTrace(this.#repository, prefix, addresses, paths);
    const show = showProgress(commits.length, 'commits looked at');
    let next: Stretch | undefined;
    for (const commit of trace.follow(commits)) {
      show(commits.indexOf(commit));
      const before = this.#compare(commit, trace.addresses);
      next =
        before && before.state.prefix !== prefix
          ? { ...before, addresses: trace.addresses, left: left - commits.length }
          : undefined;
    }
    show(commits.length);
    if (log.length > left) {
      const { limit } = this.#options;
      this.#notes.push(
        `only the last ${limit} commits that touch the workspace were looked at: --limit ${limit * 10} looks further back.`,
      );
    } else if (next) {
      this.#notes.push(`the workspace has moved: it was in “${next.state.prefix || './'}”.`);
    }
    return log.length > left ? undefined : next;
  }

  /** Adds what a commit changed; returns what was there before it. */
  #compare(
    { parent, ...commit }: LoggedCommit,
    addresses: readonly Address[],
  ): Pick<Stretch, 'from' | 'state'> | undefined {
    const after = this.#stateAt(commit.hash);
    const before = parent === undefined ? undefined : this.#stateAt(parent);
    if (after) this.#add(commit, before?.compilation, after.compilation, addresses);
    return parent !== undefined && before ? { from: parent, state: before } : undefined;
  }

  #add(
    commit: CommittedChange['commit'],
    before: Compilation | undefined,
    after: Compilation,
    addresses: readonly Address[],
  ): void {
    const change = findElementChange(before, after, addresses);
    if (change) this.#changes.push({ ...change, commit, compileErrors: errorsIn(before) + errorsIn(after) });
  }
}

/** Commits of the workspace while it stood in one folder. */
interface Stretch {
  /** The latest of them. */
  readonly from: string;
  readonly state: PastState;
  /** What the element has been called since. */
  readonly addresses: readonly Address[];
  /** How many may still be looked at. */
  readonly left: number;
}

function errorsIn(compilation: Compilation | undefined): number {
  return compilation ? compileErrors(compilation).length : 0;
}
