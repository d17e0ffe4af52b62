/** What stands before and after our part of a CODEOWNERS file, and the part itself; undefined where it has none. */
interface Divided {
  readonly before: string;
  readonly part: string;
  readonly after: string;
}

/** A file in which nobody could tell which lines are ours. */
export class MarkError extends Error {
  override readonly name = 'UsageError';
}

/** Our lines between their marks, which name the architecture: several may share a file. */
export function withMarks(lines: readonly string[], id: string): string {
  const [begin, end] = marksOf(id);
  return [`${begin}: “spandrel codeowners” writes this part`, '', ...lines, '', end, ''].join('\n');
}

/**
 * A CODEOWNERS file with our part in the place of the earlier one, or at its end. All else stays as it is, to the byte: the
 * file is handled as bytes, a character each.
 */
export function replacePart(file: Buffer, part: string, id: string): Buffer {
  const text = file.toString('latin1');
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  const ours = Buffer.from(part.replaceAll('\n', newline)).toString('latin1');
  const divided = divide(text, id);
  if (divided) return Buffer.from(divided.before + ours + divided.after, 'latin1');
  const gap = text === '' ? '' : text.endsWith('\n') ? newline : newline + newline;
  return Buffer.from(text + gap + ours, 'latin1');
}

/** The lines of our part of a file; undefined where it has none. */
export function readPart(file: Buffer, id: string): string[] | undefined {
  const divided = divide(file.toString('latin1'), id);
  return divided && Buffer.from(divided.part, 'latin1').toString().split(/\r?\n/);
}

/** Throws a MarkError where one of the marks is missing, or there is more than one of each. */
function divide(text: string, id: string): Divided | undefined {
  const [begin, end] = marksOf(id);
  const begins = [...text.matchAll(new RegExp(`^${begin}(?=[:\\r\\n]|$)`, 'gm'))];
  const ends = [...text.matchAll(new RegExp(`^${end}\\r?$\\n?`, 'gm'))];
  const [first, last] = [begins[0], ends[0]];
  if (begins.length + ends.length === 0) return undefined;
  if (!first || !last || begins.length > 1 || ends.length > 1 || last.index < first.index) {
    throw new MarkError(
      `it should have the line “${begin}: …” once, and “${end}” once below it: put the marks right, or take them and what is between them out.`,
    );
  }
  const stop = last.index + last[0].length;
  return { before: text.slice(0, first.index), part: text.slice(first.index, stop), after: text.slice(stop) };
}

/** An id has no character that means something to a regular expression. */
function marksOf(id: string): [begin: string, end: string] {
  return [`# BEGIN spandrel ${id}`, `# END spandrel ${id}`];
}
