export { findWorkspace, readWorkspace, type WorkspaceFiles } from './read-workspace.ts';
export { writeEdits } from './write-edits.ts';
export { OutputError, type WrittenOutputs, writeOutputs, writeWhole } from './write-outputs.ts';
