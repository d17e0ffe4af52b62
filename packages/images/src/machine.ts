import { accessSync, constants, existsSync, statSync } from 'node:fs';

/** What the search for a browser asks of the machine that it runs on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly isContainer: boolean;
  /** Whether a file is there and can be run. */
  readonly isProgram: (path: string) => boolean;
  readonly isFile: (path: string) => boolean;
}

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    // Docker and Podman leave these behind.
    isContainer: existsSync('/.dockerenv') || existsSync('/run/.containerenv'),
    isProgram,
    isFile,
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return isFile(path);
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
