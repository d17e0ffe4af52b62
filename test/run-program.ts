import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './load-workspace.ts';

const PROGRAM = join(ROOT, 'packages/cli/dist/main.cjs');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program, as a person would. */
export function spandrel(args: readonly string[], cwd = ROOT): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
