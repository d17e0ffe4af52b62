import type { Compilation } from '@spandrel/compiler';
import type { CommandResult } from './command-result.ts';
import { deliver } from './deliver.ts';
import { exitCodeOf } from './exit-code.ts';

/** An answer about an architecture: with status 0 whatever it says, unless what was asked about could not be read. */
export function answerQuestion(compilation: Compilation, text: string, output: string | undefined): CommandResult {
  const sound = exitCodeOf(compilation, 'never');
  const stderr =
    sound === 0
      ? ''
      : 'There are compile errors: what they spoil is missing from the answer. “spandrel check” shows them.\n';
  return deliver(text, output, { stderr, exitCode: sound === 2 ? 2 : 0 });
}
