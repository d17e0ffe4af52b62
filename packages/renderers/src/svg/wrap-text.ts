import { plainText } from '../words/plain-text.ts';
import { type TextStyle, textWidth } from './measure-text.ts';

/** No box holds more than this; what is longer need not be measured to its end. */
const LONGEST = 600;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export interface Wrapping extends TextStyle {
  /** The widest that a line may be, in pixels. */
  readonly width: number;
  readonly lines: number;
}

/** A text as lines, none wider than allowed: broken at spaces, within a word where it must be, and cut with “…” at the end of the last. */
export function wrapText(text: string, wrapping: Wrapping): string[] {
  const plain = plainText(text.slice(0, LONGEST * 4));
  const isCut = plain.length > LONGEST || text.length > LONGEST * 4;
  const lines = linesOf(plain.slice(0, LONGEST), wrapping);
  if (lines.length <= wrapping.lines && !isCut) return lines;
  const kept = lines.slice(0, wrapping.lines);
  return [...kept.slice(0, -1), ended(kept.at(-1) ?? '', wrapping)];
}

function linesOf(text: string, wrapping: Wrapping): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => piecesOf(whole, wrapping))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, wrapping) <= wrapping.width) {
      line = longer;
    } else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word, in pieces where it is wider than a line; never within what people see as one character. */
function piecesOf(word: string, wrapping: Wrapping): string[] {
  if (textWidth(word, wrapping) <= wrapping.width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && textWidth(piece + segment, wrapping) > wrapping.width) {
      pieces.push(piece);
      piece = '';
    }
    // A pile of marks on one letter is one character, too, and of any length.
    piece += segment.slice(0, 40);
  }
  return [...pieces, piece];
}

/** A line that ends in “…”, shortened as far as that takes. */
function ended(line: string, wrapping: Wrapping): string {
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, wrapping) > wrapping.width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
