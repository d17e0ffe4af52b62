export { assertOutputFolder, OutputError } from './check-output-folder.ts';
export { findGone, type GoneWorkspace } from './git/find-moved.ts';
export type { Snapshot } from './git/list-entries.ts';
export { type LoggedCommit, readLog } from './git/read-log.ts';
export { readTextAt } from './git/read-text-at.ts';
export { type PastWorkspace, readWorkspaceAt } from './git/read-workspace-at.ts';
export { openRepository, type Repository } from './git/repository.ts';
export {
  defaultBranch,
  findRevision,
  type MergeBase,
  mergeBase,
  type Revision,
  resolveRevision,
} from './git/revisions.ts';
export { GitError, NoRepositoryError } from './git/run-git.ts';
export { DeclarationTrace } from './git/trace-declaration.ts';
export { findWorkspace, isReadFile, readWorkspace, type WorkspaceFiles } from './read-workspace.ts';
export { isSkipped as isSkippedFolder } from './select-files.ts';
export { writeEdits } from './write-edits.ts';
export { type WrittenOutputs, writeOutputs, writeWhole } from './write-outputs.ts';
