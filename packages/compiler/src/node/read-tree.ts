import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byCodeUnit } from '../model/addresses.ts';
import { MANIFEST, type SourceFile } from '../model/read-file.ts';
import { type FileTree, readingProblem, type TreeEntry } from './file-tree.ts';
import { isSkipped, type Selection, selection } from './select-files.ts';

/** What a tree of files holds of a workspace. */
export interface TreeContents {
  readonly files: readonly SourceFile[];
  /** What went wrong while the files were read. */
  readonly problems: readonly Diagnostic[];
  /** Submodules that may hold files of the workspace, which only their own repositories could tell. */
  readonly submodules: readonly string[];
}

/**
 * Reads the manifest and the files below it, as far as its `include` and `exclude` say. There is one such walk for
 * whatever is read, so that a commit and a folder can’t come to differ in what belongs to them.
 */
export function readTree(tree: FileTree): TreeContents {
  return new TreeReader(tree).read();
}

/** The manifest by itself; without a text where it can’t be read. */
export function readManifest(tree: FileTree): SourceFile {
  return new TreeReader(tree).manifest();
}

class TreeReader {
  readonly #tree: FileTree;
  readonly #problems: Diagnostic[] = [];
  readonly #submodules: string[] = [];

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  manifest(): SourceFile {
    const [manifest] = this.#load([MANIFEST]) as [SourceFile];
    return manifest;
  }

  read(): TreeContents {
    const manifest = this.manifest();
    const paths = this.#walk('', selection(manifest));
    return { files: [manifest, ...this.#load(paths)], problems: this.#problems, submodules: this.#submodules };
  }

  /** The files of a folder that belong to the workspace. */
  #walk(folder: string, belongs: Selection): string[] {
    const entries = this.#tree.list(folder);
    if ('code' in entries) {
      this.#problems.push(entries);
      return [];
    }
    // A folder with a manifest of its own is another workspace.
    if (folder !== '' && entries.some(({ name }) => name === MANIFEST)) return [];
    return [...entries]
      .sort((a, b) => byCodeUnit(a.name, b.name))
      .flatMap((entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        return path === MANIFEST || belongs.isExcluded(path) ? [] : this.#visit(entry, path, belongs);
      });
  }

  #visit({ name, kind }: TreeEntry, path: string, belongs: Selection): string[] {
    if (kind === 'file') return belongs.isIncluded(path) ? [path] : [];
    if (isSkipped(name)) return [];
    if (kind === 'folder') return this.#walk(path, belongs);
    if (kind === 'submodule') {
      this.#submodules.push(path);
    } else if (belongs.isIncluded(path) || !name.includes('.')) {
      // A link without an ending most likely leads to a folder.
      this.#problems.push(readingProblem('source/symbolic-link', path, {}));
    }
    return [];
  }

  #load(paths: readonly string[]): SourceFile[] {
    const contents = this.#tree.read(paths);
    return paths.map((path, at) => {
      const read = asText(path, contents[at] as Uint8Array | Diagnostic);
      if (typeof read === 'string') return { path, text: read };
      this.#problems.push(read);
      return { path, text: '', unread: true };
    });
  }
}

/** How what stands in place of a large file begins, by https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md. */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1\n';

function asText(path: string, content: Uint8Array | Diagnostic): string | Diagnostic {
  if (!(content instanceof Uint8Array)) return content;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text.startsWith(LFS_POINTER) ? readingProblem('source/lfs-pointer', path, {}) : text;
  } catch {
    return readingProblem('source/not-utf8', path, {});
  }
}
