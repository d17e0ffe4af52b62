import { lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { EditedFile } from '../editing/edit.ts';
import { isInside, OutputError } from './check-output-folder.ts';

/** A file on its way to disk: whole under another name, with what stood in its place. */
interface Prepared {
  readonly path: string;
  readonly temporary: string;
  /** Undefined where nothing did. */
  readonly original: Buffer | undefined;
  readonly mode: number;
}

/**
 * Writes edited files of a workspace, all of them or none. Throws an OutputError, with everything as it was, where one
 * lies outside of the workspace or behind a symbolic link, has changed since it was read, or can’t be written.
 */
export function writeEdits(root: string, files: readonly EditedFile[]): void {
  const prepared: Prepared[] = [];
  const done: Prepared[] = [];
  try {
    for (const file of files) prepared.push(prepare(root, file));
    for (const file of prepared) {
      renameSync(file.temporary, file.path);
      done.push(file);
    }
  } catch (error) {
    for (const file of done) restore(file);
    if (error instanceof OutputError) throw error;
    throw new OutputError(
      `nothing was written: ${error instanceof Error ? error.message : String(error)}. Every file is as it was.`,
    );
  } finally {
    for (const { temporary } of prepared) rmSync(temporary, { force: true });
  }
}

function prepare(root: string, { path, before, text, isNew }: EditedFile): Prepared {
  if (!isInside(resolve(root), path)) {
    throw new OutputError(`nothing was written: “${path}” lies outside of the workspace.`);
  }
  const target = join(root, path);
  if (isNew) return prepareNew(root, path, text);
  const status = lstatSync(target);
  if (!status.isFile() || realpathSync(dirname(target)) !== join(realpathSync(root), dirname(path))) {
    throw new OutputError(`nothing was written: “${path}” is a symbolic link or behind one. Name the file itself.`);
  }
  const original = readFileSync(target);
  if (new TextDecoder().decode(original) !== before) {
    throw new OutputError(`nothing was written: “${path}” has changed in the meantime. Run the command again.`);
  }
  // A byte order mark is no part of the text that was read.
  const mark = original.subarray(0, MARK.length).equals(MARK) ? MARK : Buffer.alloc(0);
  const temporary = `${target}.${process.pid}.tmp`;
  writeWithMode(temporary, Buffer.concat([mark, Buffer.from(text)]), status.mode);
  return { path: target, temporary, original, mode: status.mode };
}

/** Folders that are made for it stay, should another file fail: an empty folder is nothing to a workspace, or to git. */
function prepareNew(root: string, path: string, text: string): Prepared {
  const target = join(root, path);
  if (lstatSync(target, { throwIfNoEntry: false })) {
    throw new OutputError(`nothing was written: “${path}” is there in the meantime. Run the command again.`);
  }
  mkdirSync(dirname(target), { recursive: true });
  if (realpathSync(dirname(target)) !== join(realpathSync(root), dirname(path))) {
    throw new OutputError(`nothing was written: “${path}” is behind a symbolic link. Name the file itself.`);
  }
  const temporary = `${target}.${process.pid}.tmp`;
  writeWithMode(temporary, Buffer.from(text), NEW_FILE);
  return { path: target, temporary, original: undefined, mode: NEW_FILE };
}

/** What a program may ask for; the user’s mask takes its part away. */
const NEW_FILE = 0o666;

const MARK = Buffer.from('\ufeff');

function restore({ path, temporary, original, mode }: Prepared): void {
  if (original === undefined) {
    rmSync(path, { force: true });
    return;
  }
  writeWithMode(temporary, original, mode);
  renameSync(temporary, path);
}

/** Fails where the name is taken, rather than write through a link that somebody put there. */
function writeWithMode(path: string, content: Buffer, mode: number): void {
  try {
    writeFileSync(path, content, { flag: 'wx', mode });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') rmSync(path, { force: true });
    throw error;
  }
}
