import type { Point, TextLine } from './layout.ts';
import { LINE_STYLES } from './size-text.ts';
import { element, escapeXml } from './write-xml.ts';

/** How far below the middle of a line its letters stand, as a part of the font size. */
const BASELINE = 0.35;

/** Lines around a point, each centred. */
export function drawLines(lines: readonly TextLine[], middle: Point): string {
  let y = middle.y - lines.reduce((sum, { kind }) => sum + LINE_STYLES[kind].height, 0) / 2;
  const drawn = lines.map(({ text, kind }) => {
    const { height, size } = LINE_STYLES[kind];
    y += height;
    return element('text', { class: kind, x: middle.x, y: y - height / 2 + size * BASELINE }, escapeXml(text));
  });
  return drawn.join('');
}
