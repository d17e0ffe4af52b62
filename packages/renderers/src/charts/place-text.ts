import type { LineKind, Point, Size } from '../svg/layout.ts';
import { textWidth } from '../svg/measure-text.ts';
import { LINE_STYLES } from '../svg/size-text.ts';
import { wrapText } from '../svg/wrap-text.ts';
import { element, escapeXml } from '../svg/write-xml.ts';

/** Which end of its lines a text is held by. */
export type Anchor = 'start' | 'middle' | 'end';

/** A text in lines, and the room that they take. */
export interface TextBlock extends Size {
  readonly lines: readonly string[];
  readonly kind: LineKind;
}

/** A text with its top left corner. */
export interface PlacedText extends TextBlock, Point {
  readonly anchor: Anchor;
}

/** A text in at most so many lines of at most so many pixels; what is longer is cut with “…”, what is empty is a dash. */
export function setText(text: string, kind: LineKind, width: number, lines = 1): TextBlock {
  const wrapped = wrapText(text, { ...LINE_STYLES[kind], width, lines });
  const [first = ''] = wrapped;
  return blockOf(first === '' ? ['–'] : wrapped, kind);
}

/** Lines as they are. */
export function blockOf(lines: readonly string[], kind: LineKind): TextBlock {
  const { height } = LINE_STYLES[kind];
  return {
    lines,
    kind,
    width: Math.max(0, ...lines.map((line) => textWidth(line, LINE_STYLES[kind]))),
    height: lines.length * height,
  };
}

/** A text held at a point: at one end or in the middle of its lines, and in the middle of its height. */
export function placeText(block: TextBlock, at: Point, anchor: Anchor = 'start'): PlacedText {
  const shift = { start: 0, middle: block.width / 2, end: block.width }[anchor];
  return { ...block, anchor, x: at.x - shift, y: at.y - block.height / 2 };
}

/** How far below the middle of a line its letters stand, as a part of the font size. */
const BASELINE = 0.35;

export function drawText({ lines, kind, x, y, width, anchor }: PlacedText, look = ''): string {
  const { size, height } = LINE_STYLES[kind];
  const held = { start: x, middle: x + width / 2, end: x + width }[anchor];
  return lines
    .map((line, at) =>
      element(
        'text',
        {
          class: [kind, anchor, look].filter(Boolean).join(' '),
          x: held,
          y: y + (at + 0.5) * height + size * BASELINE,
        },
        escapeXml(line),
      ),
    )
    .join('');
}
