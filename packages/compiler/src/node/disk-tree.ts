import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LARGEST_FILE } from '../model/read-file.ts';
import { type FileTree, readingProblem, type TreeEntry } from './file-tree.ts';

/** A folder as it is on disk. */
export function diskTree(root: string): FileTree {
  return {
    list(folder) {
      try {
        return readdirSync(join(root, folder), { withFileTypes: true }).map(asEntry);
      } catch (error) {
        return readingProblem('source/unreadable', folder, { detail: reasonOf(error) });
      }
    },
    read: (paths) => paths.map((path) => readOne(root, path)),
  };
}

function asEntry(entry: Dirent): TreeEntry {
  const kind = entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'file';
  return { name: entry.name, kind };
}

function readOne(root: string, path: string): Uint8Array | Diagnostic {
  const absolute = join(root, path);
  try {
    const { size } = statSync(absolute);
    return size > LARGEST_FILE ? tooLarge(path, size) : readFileSync(absolute);
  } catch (error) {
    return readingProblem('source/unreadable', path, { detail: reasonOf(error) });
  }
}

/** What is said of a file of so many bytes. */
export function tooLarge(path: string, size: number): Diagnostic {
  return readingProblem('source/too-large', path, { megabytes: Math.round(size / 1e6), limit: LARGEST_FILE / 1e6 });
}

function reasonOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'EACCES' || code === 'EPERM') return 'permission was denied';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOENT') return 'it is not there';
  return error instanceof Error ? error.message : String(error);
}
