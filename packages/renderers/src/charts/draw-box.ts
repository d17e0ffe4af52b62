import { type LegendEntry, SAMPLE } from '../svg/draw-legend.ts';
import type { Rect } from '../svg/layout.ts';
import { element } from '../svg/write-xml.ts';

/** A box with corners as round as its size allows. */
export function drawBox({ x, y, width, height }: Rect, look: string): string {
  return element('rect', { class: look, x, y, width, height, rx: Math.min(4, width / 2, height / 2) });
}

/** What a bar of some look means. */
export function sampleOf(look: string, words: string): LegendEntry {
  return { words, width: SAMPLE, draw: (x, y) => drawBox({ x, y: y - 7, width: SAMPLE, height: 14 }, look) };
}
