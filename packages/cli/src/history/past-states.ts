import { type CalendarDate, type Compilation, compile, keepReads } from '@spandrel/compiler';
import { type Repository, readWorkspaceAt } from '@spandrel/compiler/node';

/** What an architecture was in a commit. */
export interface PastState {
  /** The folder that it stood in: from the top of the repository, empty or ending in a slash. */
  readonly prefix: string;
  readonly compilation: Compilation;
}

/** Compiles what commits have of a workspace, without the rules; undefined where one has none. */
export function pastStates(repository: Repository, today: CalendarDate): (commit: string) => PastState | undefined {
  // From commit to commit most files stay the same, and the state before one is most often that after the next.
  const read = keepReads();
  let latest: { readonly commit: string; readonly state: PastState | undefined } | undefined;
  return (commit) => {
    if (latest?.commit === commit) return latest.state;
    const workspace = readWorkspaceAt(repository, { commit });
    const state = workspace && {
      prefix: workspace.prefix,
      compilation: compile({ files: workspace.files, problems: workspace.problems, rules: [], today, read }),
    };
    latest = { commit, state };
    return state;
  };
}
