import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface ShellRun {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** A folder for the script and what it prints. */
  readonly temporary: string;
}

/** Runs a script with bash as code hosts do, which end it at the first command that fails; what it prints is one text. */
export async function runShell(
  script: string,
  { cwd, env, temporary }: ShellRun,
): Promise<{ status: number | null; output: string }> {
  const path = join(temporary, 'script.sh');
  const log = join(temporary, 'output.txt');
  writeFileSync(path, script);
  const output = openSync(log, 'w');
  const shell = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', path], {
    cwd,
    env,
    stdio: ['ignore', output, output],
  });
  const [status] = (await once(shell, 'close')) as [number | null];
  closeSync(output);
  return { status, output: readFileSync(log, 'utf8') };
}
