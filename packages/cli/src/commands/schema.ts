import { writeWhole } from '@spandrel/compiler/node';
import type { CommandResult } from '../command-result.ts';
import { schemaText } from '../schema-text.ts';

/** Prints the JSON Schema of the language, for editors and other validators. */
export async function schema({ output }: { output?: string }): Promise<CommandResult> {
  if (output === undefined) return { stdout: schemaText(), exitCode: 0 };
  writeWhole(output, schemaText());
  return { stdout: '', stderr: `wrote ${output}\n`, exitCode: 0 };
}
