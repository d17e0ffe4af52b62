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
import { dirname, join, resolve } from 'node:path';
import { assertPlaces, isInside, isReached, OutputError } from './check-output-folder.ts';

/** The list of what was written into an output folder, kept in it, so that a later run knows what it may replace and remove. */
export const OUTPUT_LIST = '.spandrel-files.json';

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
  assertPlaces(root, [...files.keys(), OUTPUT_LIST]);
  const earlier = readList(root);
  const changed = new Map([...files].filter(([path, content]) => differs(join(root, path), content)));
  const foreign = [...changed.keys()].find((path) => !earlier.has(path) && existsSync(join(root, path)));
  if (foreign !== undefined) {
    throw new OutputError(
      `“${join(folder, foreign)}” is there already and was not written by spandrel: move it, or choose another folder with --output.`,
    );
  }
  const gone = [...earlier].filter((path) => !files.has(path) && isInside(root, path) && isReached(root, path));
  try {
    // Should this run be cut short, the next one knows what is ours.
    writeList(root, [...files.keys(), ...gone]);
    for (const [path, content] of changed) writeWhole(join(root, path), content);
    for (const path of gone) removeFile(root, path);
    writeList(root, [...files.keys()]);
  } catch (error) {
    throw new OutputError(`“${folder}” can’t be written: ${reasonOf(error)}.`);
  }
  return { written: changed.size, unchanged: files.size - changed.size, removed: gone.length };
}

/** Writes one file whole: under another name first, then in its place. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
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

function writeList(root: string, paths: readonly string[]): void {
  const text = `${JSON.stringify([...paths].sort(), null, 1)}\n`;
  if (differs(join(root, OUTPUT_LIST), text)) writeWhole(join(root, OUTPUT_LIST), text);
}

/** Whether a file holds something else, or is not there. */
function differs(path: string, content: string | Uint8Array): boolean {
  try {
    return !readFileSync(path).equals(Buffer.from(content));
  } catch {
    return true;
  }
}

/** Removes a file, and the folders that it leaves empty. */
function removeFile(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  for (let folder = dirname(join(root, path)); folder !== root; folder = dirname(folder)) {
    if (!existsSync(folder) || readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'it is on a disk that can’t be written to',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
