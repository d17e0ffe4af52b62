export { findWorkspace, readWorkspace, type WorkspaceFiles } from './read-workspace.ts';
export { OutputError, type WrittenOutputs, writeOutputs, writeWhole } from './write-outputs.ts';
