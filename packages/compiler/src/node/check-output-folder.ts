import { existsSync, lstatSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isRead } from './read-workspace.ts';

/** Why nothing was written, for a person to read. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const ELSEWHERE = 'choose another folder with --output';

/** Throws an OutputError where a folder holds a workspace, or lies in it and would be read as a part of it. */
export function assertOutputFolder(folder: string, workspace: string): void {
  const [target, root] = [realPath(folder), realPath(workspace)];
  if (target === root || root.startsWith(target.endsWith(sep) ? target : target + sep)) {
    throw new OutputError(`“${folder}” holds the workspace itself: ${ELSEWHERE}.`);
  }
  if (target.startsWith(root + sep) && isRead(root, target)) {
    const inside = relative(root, target).split(sep).join('/');
    throw new OutputError(
      `“${folder}” is a part of the workspace, so what is written there would be read as architecture: ${ELSEWHERE}, or add “${inside}/**” to “exclude” in spandrel.yaml.`,
    );
  }
}

/** Throws an OutputError unless each path below a folder is free for a file, or has one already, with nothing but folders on the way. */
export function assertPlaces(root: string, paths: Iterable<string>): void {
  const checked = new Set<string>([dirname(root)]);
  const assertFolder = (folder: string): void => {
    if (checked.has(folder)) return;
    if (folder !== root) assertFolder(dirname(folder));
    checked.add(folder);
    const found = statsOf(folder);
    if (found?.isSymbolicLink() && folder !== root) throw linkedElsewhere(folder);
    if (found && !found.isSymbolicLink() && !found.isDirectory())
      throw new OutputError(`“${folder}” is a file where a folder is needed: move it, or ${ELSEWHERE}.`);
  };
  for (const path of paths) {
    const place = resolve(root, path);
    if (!isInside(root, path)) throw new OutputError(`“${path}” lies outside of the output folder.`);
    assertFolder(dirname(place));
    const found = statsOf(place);
    if (found?.isSymbolicLink()) throw linkedElsewhere(place);
    if (found && !found.isFile())
      throw new OutputError(`“${place}” is a folder where a file is needed: move it, or ${ELSEWHERE}.`);
  }
}

export function isInside(root: string, path: string): boolean {
  return resolve(root, path).startsWith(root + sep);
}

/** Whether a path can be reached without a symbolic link, which could lead to the files of others. */
export function isReached(root: string, path: string): boolean {
  try {
    assertPlaces(root, [path]);
    return true;
  } catch {
    return false;
  }
}

function linkedElsewhere(path: string): OutputError {
  return new OutputError(
    `“${path}” is a symbolic link, so what is written there would land elsewhere: remove the link, or ${ELSEWHERE}.`,
  );
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A file stands where a folder is needed further up, which is told there.
    return undefined;
  }
}

/** Where a path really leads, though the last parts of it may not be there yet. */
function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const above = dirname(absolute);
  return above === absolute ? absolute : join(realPath(above), basename(absolute));
}
