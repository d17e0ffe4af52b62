import type { PlacedFrame, Rect } from './layout.ts';
import { wrapText } from './wrap-text.ts';

/** The room between a frame and what stands in it, and what its name takes at the top, in pixels. */
export const FRAME_PADDING = 16;
export const FRAME_TITLE = 20;
export const FRAME_TEXT = { size: 12.5, bold: true };

/** A frame with its name, on one line that is cut where the frame is narrower. */
export function frameAround(id: string, label: string, rect: Rect): PlacedFrame {
  return { id, ...rect, lines: wrapText(label, { ...FRAME_TEXT, width: rect.width - 2 * FRAME_PADDING, lines: 1 }) };
}
