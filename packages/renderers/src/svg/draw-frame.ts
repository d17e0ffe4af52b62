import { FRAME_PADDING } from './frame.ts';
import type { PlacedFrame } from './layout.ts';
import { element, escapeXml } from './write-xml.ts';

/** The frame of a group with its name in the upper left corner. */
export function drawFrame({ x, y, width, height, lines }: PlacedFrame): string {
  return element(
    'g',
    { class: 'frame' },
    element('rect', { x, y, width, height, rx: 10 }),
    ...lines.map((line, at) =>
      element('text', { x: x + FRAME_PADDING, y: y + FRAME_PADDING + 9 + at * 17 }, escapeXml(line)),
    ),
  );
}
