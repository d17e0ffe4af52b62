import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { byCodeUnit } from '../model/addresses.ts';
import { LARGEST_FILE, MANIFEST, readFile, type SourceFile } from '../model/read-file.ts';

/** The files of a workspace, and what went wrong while they were read. */
export interface WorkspaceFiles {
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly problems: readonly Diagnostic[];
}

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist']);

/** The nearest folder upwards that holds a manifest, or undefined. */
export function findWorkspace(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (statSync(join(folder, MANIFEST), { throwIfNoEntry: false })) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Reads the files of a workspace: the manifest and the YAML files below it, as far as its `include` and `exclude` say. */
export function readWorkspace(root: string): WorkspaceFiles {
  return new WorkspaceReader(root).read();
}

/** Whether what stands in a folder below a workspace would be read as a part of it. */
export function isRead(root: string, folder: string): boolean {
  const { isIncluded, isExcluded } = selection(new WorkspaceReader(root).manifest());
  const steps = relative(root, folder).split(sep);
  const paths = steps.map((_, at) => steps.slice(0, at + 1).join('/'));
  const isElsewhere = paths.some((path) => existsSync(join(root, path, MANIFEST)));
  if (isElsewhere || steps.some(isSkipped) || paths.some(isExcluded)) return false;
  return ['yaml', 'json'].some((ending) => isIncluded(`${paths.at(-1)}/index.${ending}`));
}

class WorkspaceReader {
  readonly #root: string;
  readonly #files: SourceFile[] = [];
  readonly #problems: Diagnostic[] = [];

  constructor(root: string) {
    this.#root = resolve(root);
  }

  manifest(): SourceFile {
    return this.#read(MANIFEST);
  }

  read(): WorkspaceFiles {
    const manifest = this.#load(MANIFEST);
    const belongs = selection(manifest);
    this.#walk('', belongs);
    return { root: this.#root, files: this.#files, problems: this.#problems };
  }

  #walk(folder: string, belongs: Selection): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(this.#root, folder), { withFileTypes: true });
    } catch (error) {
      this.#problem('source/unreadable', folder, { detail: reasonOf(error) });
      return;
    }
    // A folder with a manifest of its own is another workspace.
    if (folder !== '' && entries.some(({ name }) => name === MANIFEST)) return;
    for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path !== MANIFEST && !belongs.isExcluded(path)) this.#visit(entry, path, belongs);
    }
  }

  #visit(entry: Dirent, path: string, belongs: Selection): void {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (!isSkipped(name)) this.#walk(path, belongs);
    } else if (!entry.isSymbolicLink()) {
      if (belongs.isIncluded(path)) this.#load(path);
    } else if (!isSkipped(name) && (belongs.isIncluded(path) || !name.includes('.'))) {
      // A link without an ending most likely leads to a folder.
      this.#problem('source/symbolic-link', path, {});
    }
  }

  #load(path: string): SourceFile {
    const file = this.#read(path);
    this.#files.push(file);
    return file;
  }

  #read(path: string): SourceFile {
    const absolute = join(this.#root, path);
    try {
      const { size } = statSync(absolute);
      if (size > LARGEST_FILE) {
        this.#problem('source/too-large', path, { megabytes: Math.round(size / 1e6), limit: LARGEST_FILE / 1e6 });
        return { path, text: '', unread: true };
      }
      return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(absolute)) };
    } catch (error) {
      if (error instanceof TypeError) this.#problem('source/not-utf8', path, {});
      else this.#problem('source/unreadable', path, { detail: reasonOf(error) });
      return { path, text: '', unread: true };
    }
  }

  #problem<Code extends 'source/unreadable' | 'source/too-large' | 'source/not-utf8' | 'source/symbolic-link'>(
    code: Code,
    path: string,
    parameters: Parameters<typeof diagnose<Code>>[1],
  ): void {
    this.#problems.push(diagnose(code, parameters, { file: path, span: { start: 0, end: 0 } }));
  }
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || SKIPPED_FOLDERS.has(name);
}

interface Selection {
  readonly isIncluded: (path: string) => boolean;
  readonly isExcluded: (path: string) => boolean;
}

/** What the manifest's globs select; without them, every YAML file. */
function selection(manifest: SourceFile): Selection {
  const stated = /^["']?(include|exclude)["']?\s*:/m.test(manifest.text)
    ? readFile(manifest).manifest?.value
    : undefined;
  const { include, exclude } = (stated ?? {}) as { include?: string[]; exclude?: string[] };
  const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);
  return {
    isIncluded: include ? picomatch(include.map(asGlob)) : isYaml,
    isExcluded: exclude ? picomatch(exclude.map(asGlob)) : () => false,
  };
}

/** A folder stands for everything in it; a leading `./` means nothing. */
function asGlob(pattern: string): string {
  const plain = pattern.replace(/^\.\//, '');
  return plain.endsWith('/') ? `${plain}**` : plain;
}

function reasonOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'EACCES' || code === 'EPERM') return 'permission was denied';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOENT') return 'it is not there';
  return error instanceof Error ? error.message : String(error);
}
