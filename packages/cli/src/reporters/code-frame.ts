import type { LineMap, Location } from '@spandrel/compiler';
import type { Palette } from './palette.ts';

const CONTEXT = 1;
const WIDEST = 110;

/** The line that something stands on, with its neighbours and a mark below it; nothing where a file has no text. */
export function codeFrame({ start, end }: Location, lines: LineMap, colours: Palette): string[] {
  const first = Math.max(start.line - CONTEXT, 1);
  const last = Math.min(start.line + CONTEXT, lines.count);
  if (lines.count === 1 && lines.line(1) === '') return [];
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = printable(lines.line(number));
    const gutter = `${number === start.line ? '>' : ' '} ${String(number).padStart(width)} │ `;
    if (number !== last || text !== '' || number === start.line)
      frame.push(`  ${colours.dim(gutter)}${text}`.trimEnd());
    if (number !== start.line) continue;
    const before = printable(lines.line(number).slice(0, start.column - 1), Number.POSITIVE_INFINITY).length;
    const length = end.line === start.line ? Math.max(end.column - start.column, 1) : 1;
    if (before < WIDEST)
      frame.push(
        `  ${colours.dim(`  ${' '.repeat(width)} │ `)}${' '.repeat(before)}${'^'.repeat(Math.min(length, WIDEST - before))}`,
      );
  }
  return frame;
}

/** A line of anybody’s text, safe to print on a terminal: no control characters, and not endless. */
function printable(text: string, widest = WIDEST): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = text.replaceAll('\t', '  ').replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '�');
  return plain.length > widest ? `${plain.slice(0, widest - 1)}…` : plain;
}
