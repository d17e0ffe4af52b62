import type { Command } from 'commander';
import type { CommandResult } from '../command-result.ts';

/** A command of the program, its help ending in examples. */
export function add(program: Command, usage: string, description: string, ...examples: readonly string[]): Command {
  const shown = examples.map((example) => `\n  $ ${example}`).join('');
  return program
    .command(usage)
    .description(description)
    .addHelpText('after', `\nExample${examples.length > 1 ? 's' : ''}:${shown}`)
    .exitOverride();
}

/** Prints what a command has to say and sets the exit status. */
export function finish({ stdout, stderr = '', exitCode }: CommandResult): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads us may stop early, as `head` does.
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(stdout);
  if (stderr !== '') process.stderr.write(stderr);
  process.exitCode = exitCode;
}
