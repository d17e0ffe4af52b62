import { bold, regular } from '../generated/font-widths.ts';

/** The font that pictures ask for. The first three have exactly the same widths; the last is close. */
export const FONT_FAMILY = 'Arial, Arimo, "Liberation Sans", Helvetica, sans-serif';

export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

const UNITS = 2048;
const REGULAR = widthTable(regular);
const BOLD = widthTable(bold);

/** What takes no room of its own: combining marks and selectors, joiners and other signs that aren’t seen. */
const WITHOUT_WIDTH = /^(?:\p{M}|\p{Cf})$/u;
const EMOJI = /^\p{Extended_Pictographic}$/u;

/** The width of a text in pixels, at least what any of our fonts gives it. Kerning, which only narrows, is left out. */
export function textWidth(text: string, { size, bold: isBold = false }: TextStyle): number {
  const table = isBold ? BOLD : REGULAR;
  let units = 0;
  for (const character of text) units += table.get(character.codePointAt(0) as number) ?? guessedUnits(character);
  return (units / UNITS) * size;
}

/** What the font doesn’t have comes from another, and is as wide as is usual at most. */
function guessedUnits(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  return EMOJI.test(character) ? UNITS * 1.3 : UNITS;
}

function widthTable(runs: typeof regular): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const [from, widths] of runs) {
    for (const [at, width] of widths.split(' ').entries()) if (width !== '') table.set(from + at, Number(width));
  }
  return table;
}
