import type { Machine } from '../src/machine.ts';

/** A machine that has these files, and nothing else to speak of. */
export function machineWith(files: readonly string[], rest: Partial<Machine> = {}): Machine {
  const isFile = (path: string): boolean => files.includes(path);
  return { platform: 'linux', env: {}, isRoot: false, isContainer: false, isProgram: isFile, isFile, ...rest };
}
