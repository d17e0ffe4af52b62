import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { MANIFEST, type SourceFile } from '../model/read-file.ts';
import { diskTree } from './disk-tree.ts';
import { readManifest, readTree } from './read-tree.ts';
import { isSkipped, selection } from './select-files.ts';

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

/** Whether what stands in a folder below a workspace would be read as a part of it. */
export function isRead(root: string, folder: string): boolean {
  return ['yaml', 'json'].some((ending) => isReadFile(root, join(folder, `index.${ending}`)));
}

/** Whether a file below a workspace, which need not be there, would be read as a part of it. */
export function isReadFile(root: string, file: string): boolean {
  const { isIncluded, isExcluded } = selection(readManifest(diskTree(root)));
  const steps = relative(root, file).split(sep);
  const paths = steps.map((_, at) => steps.slice(0, at + 1).join('/'));
  const folders = paths.slice(0, -1);
  const isElsewhere = folders.some((path) => existsSync(join(root, path, MANIFEST)));
  if (isElsewhere || steps.slice(0, -1).some(isSkipped) || paths.some(isExcluded)) return false;
  return isIncluded(paths.at(-1) as string);
}
