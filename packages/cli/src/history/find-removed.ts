import type { Address, Compilation, Element } from '@spandrel/compiler';
import { DeclarationTrace, findRevision, GitError, openRepository, readLog } from '@spandrel/compiler/node';
import { type PastState, pastStates } from './past-states.ts';

/** Something that is no longer declared, as it was last. */
export interface RemovedElement {
  readonly element: Element;
  readonly compilation: Compilation;
}

/** Looks for what was once declared by an address, in as many commits of the workspace as may be looked at, the latest first. */
export function findRemoved(
  root: string,
  now: Compilation,
  address: Address,
  limit: number,
): RemovedElement | undefined {
  try {
    const state = lastWith(root, now, address, limit);
    const element = state?.compilation.model.get(address);
    return state && element && { element, compilation: state.compilation };
  } catch (error) {
    // Whoever asks for something that is not there needs no git to be told so.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function lastWith(root: string, now: Compilation, address: Address, limit: number): PastState | undefined {
  const repository = openRepository(root);
  const head = findRevision(repository, 'HEAD')?.commit;
  if (head === undefined) return undefined;
  const stateAt = pastStates(repository, now.asOf);
  const committed = stateAt(head);
  if (!committed || committed.compilation.model.get(address)) return committed;
  const { prefix } = committed;
  const commits = readLog(repository, { from: head, prefix, limit });
  for (const { parent } of new DeclarationTrace(repository, prefix, [address]).follow(commits)) {
    const before = parent === undefined ? undefined : stateAt(parent);
    if (before?.compilation.model.get(address)) return before;
  }
  return undefined;
}
