import { resolve } from 'node:path';
import { OutputError, writeWhole } from '@spandrel/compiler/node';
import type { CommandResult } from './command-result.ts';

/** A text to standard output, or into a file where one is named, which is then told. Throws an OutputError where that can’t be written. */
export function deliver(text: string, output: string | undefined, rest: Omit<CommandResult, 'stdout'>): CommandResult {
  if (output === undefined) return { stdout: text, ...rest };
  try {
    writeWhole(resolve(output), text);
  } catch (error) {
    throw new OutputError(`“${output}” can’t be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { stdout: `${resolve(output)}\n`, ...rest };
}
