export { assertOutputFolder, OutputError } from './check-output-folder.ts';
export { findWorkspace, readWorkspace, type WorkspaceFiles } from './read-workspace.ts';
export { writeEdits } from './write-edits.ts';
export { type WrittenOutputs, writeOutputs, writeWhole } from './write-outputs.ts';
