/** The longest text that JavaScript’s engine can hold, in UTF-16 units (V8’s `String::kMaxLength`). */
const LONGEST_TEXT = 2 ** 29 - 24;

/** Why something can't be exported, for a person to read. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

/** Lines as one text, each ended by a line break; throws an ExportError where that would be longer than any text can be. */
export function joinLines(lines: readonly string[], longest = LONGEST_TEXT): string {
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  if (length > longest) {
    throw new ExportError(
      `the export would have ${millions(length)} million characters, and no text can have more than ${millions(longest)} million: export parts of the architecture as workspaces of their own, or in a format that says less, such as dot.`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function millions(count: number): number {
  return Math.ceil(count / 1e6);
}
