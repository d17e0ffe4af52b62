import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { MANIFEST, type SourceFile } from '../model/read-file.ts';
import { diskTree } from './disk-tree.ts';
import { readTree } from './read-tree.ts';

/** The files of a workspace, and what went wrong while they were read. */
export interface WorkspaceFiles {
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly problems: readonly Diagnostic[];
}

/** The nearest folder upwards that holds a manifest, or undefined. */
export function findWorkspace(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (statSync(join(folder, MANIFEST), { throwIfNoEntry: false })) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Reads the files of a workspace: the manifest and the YAML files below it, as far as its `include` and `exclude` say. */
export function readWorkspace(folder: string): WorkspaceFiles {
  const root = resolve(folder);
  const { files, problems } = readTree(diskTree(root));
  return { root, files, problems };
}
