import { posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

/** The programs of a name on the PATH, the one that would be run first. */
export function onPath(name: string, { platform, env, isProgram }: Machine): string[] {
  const isWindows = platform === 'win32';
  const { join, delimiter } = isWindows ? win32 : posix;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const file = isWindows && !name.endsWith('.exe') ? `${name}.exe` : name;
  return folders.map((folder) => join(folder, file)).filter(isProgram);
}
