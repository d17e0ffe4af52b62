import type { Tone } from '../style/tones.ts';
import { drawArrow } from '../svg/draw-edge.ts';
import { SAMPLE } from '../svg/draw-legend.ts';
import type { Drawing, LinkOf } from '../svg/drawing.ts';
import type { Point } from '../svg/layout.ts';
import { drawSafely } from '../svg/safe-link.ts';
import { element, escapeXml } from '../svg/write-xml.ts';
import type { QuadrantPoint, QuadrantView } from '../views/view.ts';
import { arrangeQuadrant, type KeyEntry, NUMBERED, type PlacedSpot, RADIUS } from './arrange-quadrant.ts';
import { drawBox } from './draw-box.ts';
import { blockOf, drawText, placeText } from './place-text.ts';

/** Top right, top left, bottom left, bottom right. */
const TONES: readonly Tone[] = ['green', 'amber', 'slate', 'blue'];

/** Points on a field with four quarters. */
export function drawQuadrant(view: QuadrantView, linkOf: LinkOf): Drawing {
  const { width, height, quarters, words, axes, spots, key } = arrangeQuadrant(view);
  const linked = (points: readonly QuadrantPoint[], drawn: string): string => {
    const [only] = points;
    const address = points.length === 1 ? only?.element : undefined;
    return drawSafely(address === undefined ? undefined : linkOf(address), drawn);
  };
  const drawn = [
    ...quarters.map(({ name, ...card }, at) =>
      element('g', { class: `quarter ${TONES[at]}` }, drawBox(card, ''), drawText(name)),
    ),
    ...words.map((one) => drawText(one, 'faint')),
    ...axes.map((axis) => drawArrow(axis)),
    ...spots.map((spot) => linked(spot.points, drawSpot(spot))),
    ...key.map((entry) => linked([entry.point], drawKeyEntry(entry))),
  ];
  const numbered = {
    words: 'named below the field',
    width: SAMPLE,
    draw: (x: number, y: number) => drawDot({ x: x + SAMPLE / 2, y }, 1),
  };
  return { width, height, drawn: drawn.join('\n'), legend: key.length > 0 ? [numbered] : [] };
}

function drawSpot({ x, y, points, label, number }: PlacedSpot): string {
  return element(
    'g',
    {},
    element('title', {}, escapeXml(points.map((point) => point.label).join(' · '))),
    drawDot({ x, y }, number),
    label ? drawText(label) : '',
  );
}

function drawKeyEntry({ x, y, number, point, name }: KeyEntry): string {
  return element('g', {}, element('title', {}, escapeXml(point.label)), drawDot({ x, y }, number), drawText(name));
}

function drawDot({ x, y }: Point, number?: number): string {
  const circle = element('circle', { cx: x, cy: y, r: number === undefined ? RADIUS : NUMBERED });
  const text = number === undefined ? '' : drawText(placeText(blockOf([String(number)], 'figure'), { x, y }, 'middle'));
  return element('g', { class: 'dot' }, circle, text);
}
