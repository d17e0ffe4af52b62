import { listAnd, nearestNames } from '@spandrel/compiler';
import { writeWhole } from '@spandrel/compiler/node';
import { type CommandResult, UsageError } from '../command-result.ts';
import { SCHEMA_NAMES, schemaText } from '../schema-text.ts';

/** Prints the JSON Schema of the language, of a report, of an export or of an answer, for editors and other programs. */
export async function schema(of: string | undefined, { output }: { output?: string }): Promise<CommandResult> {
  const name = SCHEMA_NAMES.find((known) => known === (of ?? 'language'));
  if (name === undefined) {
    const [nearest] = nearestNames(of ?? '', SCHEMA_NAMES);
    throw new UsageError(
      `there is no schema of “${of}”: ${nearest ? `did you mean “${nearest}”?` : `there is one of ${listAnd(SCHEMA_NAMES)}.`}`,
    );
  }
  if (output === undefined) return { stdout: schemaText(name), exitCode: 0 };
  writeWhole(output, schemaText(name));
  return { stdout: '', stderr: `wrote ${output}\n`, exitCode: 0 };
}
