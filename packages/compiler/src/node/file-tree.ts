import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** What a workspace is read from: a folder on disk, a commit, what is staged. Paths are POSIX and start at the workspace. */
export interface FileTree {
  /** What stands in a folder, with '' for the workspace itself, or why that can’t be told. */
  readonly list: (folder: string) => readonly TreeEntry[] | Diagnostic;
  /** The contents of files in their order, or why one can’t be read. */
  readonly read: (paths: readonly string[]) => readonly (Uint8Array | Diagnostic)[];
}

export interface TreeEntry {
  readonly name: string;
  /** A submodule is a folder that another repository fills, which a commit only names. */
  readonly kind: 'file' | 'folder' | 'link' | 'submodule';
}

type ReadingProblem =
  | 'source/unreadable'
  | 'source/too-large'
  | 'source/not-utf8'
  | 'source/lfs-pointer'
  | 'source/symbolic-link';

/** What keeps a file from being read stands nowhere in its text. */
export function readingProblem<Code extends ReadingProblem>(
  code: Code,
  path: string,
  parameters: Parameters<typeof diagnose<Code>>[1],
): Diagnostic {
  return diagnose(code, parameters, { file: path, span: { start: 0, end: 0 } });
}
