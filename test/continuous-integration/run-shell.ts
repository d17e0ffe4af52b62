import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShellRun {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** A folder for the script and what it prints. */
  readonly temporary: string;
}

/** Runs a script with bash as code hosts do, which end it at the first command that fails; what it prints is one text. */
export function runShell(script: string, { cwd, env, temporary }: ShellRun): { status: number; output: string } {
  const path = join(temporary, 'script.sh');
  const log = join(temporary, 'output.txt');
  writeFileSync(path, script);
  const output = openSync(log, 'w');
  const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', path], {
    cwd,
    env,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return { status: status ?? 2, output: readFileSync(log, 'utf8') };
}
