import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** The list of what was written into an output folder, kept in it, so that a later run knows what it may replace and remove. */
export const OUTPUT_LIST = '.spandrel-files.json';

/** Why nothing was written, for a person to read. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

export interface WrittenOutputs {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * Writes files below a folder, each whole or not at all. What has not changed is not rewritten; files of an earlier run
 * that are no longer part of the output are removed; files of others are never touched.
 * Throws an OutputError, before anything is written, where the folder can't take the files.
 */
export function writeOutputs(folder: string, files: ReadonlyMap<string, string | Uint8Array>): WrittenOutputs {
  const root = resolve(folder);
  const earlier = readList(root);
  const foreign = [...files].find(([path, content]) => !earlier.has(path) && differs(join(root, path), content));
  for (const path of files.keys()) assertInside(root, path);
  if (foreign) {
    throw new OutputError(
      `“${join(folder, foreign[0])}” is there already and was not written by spandrel: move it, or choose another folder with --output.`,
    );
  }
  try {
    let written = 0;
    for (const [path, content] of files) {
      if (!differs(join(root, path), content) && existsSync(join(root, path))) continue;
      writeWhole(join(root, path), content);
      written += 1;
    }
    const gone = [...earlier].filter((path) => !files.has(path) && isInside(root, path));
    for (const path of gone) removeFile(root, path);
    writeWhole(join(root, OUTPUT_LIST), `${JSON.stringify([...files.keys()].sort(), null, 1)}\n`);
    return { written, unchanged: files.size - written, removed: gone.length };
  } catch (error) {
    if (error instanceof OutputError) throw error;
    throw new OutputError(`“${folder}” can’t be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Writes one file whole: under another name first, then in its place. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function readList(root: string): Set<string> {
  try {
    const list: unknown = JSON.parse(readFileSync(join(root, OUTPUT_LIST), 'utf8'));
    return new Set(Array.isArray(list) ? list.filter((path) => typeof path === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Whether a file is there and holds something else. */
function differs(path: string, content: string | Uint8Array): boolean {
  try {
    return !readFileSync(path).equals(Buffer.from(content));
  } catch (error) {
    return (error as { code?: string }).code !== 'ENOENT';
  }
}

export function isInside(root: string, path: string): boolean {
  return resolve(root, path).startsWith(root + sep);
}

function assertInside(root: string, path: string): void {
  if (!isInside(root, path)) throw new OutputError(`“${path}” lies outside of the output folder.`);
}

/** Removes a file, and the folders that it leaves empty. */
function removeFile(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  for (let folder = dirname(join(root, path)); folder !== root; folder = dirname(folder)) {
    if (!existsSync(folder) || readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}
