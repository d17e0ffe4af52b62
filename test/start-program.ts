import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { ROOT } from './load-workspace.ts';

/** A program that goes on until it is ended. */
export interface RunningProgram {
  /** Waits until it has printed something, and returns all that it printed up to there and has not been returned before. */
  readonly printed: (stream: 'stdout' | 'stderr', expected: RegExp) => Promise<string>;
  /** Interrupts it, as Ctrl-C does, and returns its status. */
  readonly interrupt: () => Promise<number | null>;
}

/** Starts the built program, which ends with the test if not before. */
export function startProgram(
  args: readonly string[],
  context: Pick<TestContext, 'onTestFinished'>,
  env = process.env,
): RunningProgram {
  const program = spawn(process.execPath, [join(ROOT, 'packages/cli/dist/main.cjs'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => program.once('close', resolve));
  context.onTestFinished(async () => {
    program.kill('SIGKILL');
    await ended;
  });
  const streams = { stdout: collect(program, 'stdout'), stderr: collect(program, 'stderr') };
  return {
    printed: (stream, expected) => streams[stream](expected),
    interrupt() {
      program.kill('SIGINT');
      return ended;
    },
  };
}

function collect(program: ChildProcess, name: 'stdout' | 'stderr'): (expected: RegExp) => Promise<string> {
  let text = '';
  let look = (): void => {};
  let hasEnded = false;
  program[name]?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    look();
  });
  program.once('close', () => {
    hasEnded = true;
    look();
  });
  return (expected) =>
    new Promise((resolve, reject) => {
      look = () => {
        const found = expected.exec(text);
        if (found) {
          const end = found.index + found[0].length;
          const told = text.slice(0, end);
          text = text.slice(end);
          look = () => {};
          resolve(told);
        } else if (hasEnded) {
          reject(new Error(`It ended without ${expected} on ${name}: ${text}`));
        }
      };
      look();
    });
}
