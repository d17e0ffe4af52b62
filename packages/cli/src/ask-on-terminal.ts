/** Whether there is somebody to ask: questions are read on standard input and shown on standard output. */
export function hasTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/**
 * Asks, and returns what was answered. Where the input ends in the middle of a question (Ctrl-D), the program does, too: then
 * it says that nothing was done, and exits with status 2.
 */
export async function askOnTerminal<T>(ask: () => Promise<T>): Promise<T> {
  const giveUp = (): void => {
    process.stderr.write('\nThe input ended before everything was answered. Nothing was written.\n');
    process.exitCode = 2;
  };
  process.once('exit', giveUp);
  try {
    return await ask();
  } finally {
    process.off('exit', giveUp);
  }
}
