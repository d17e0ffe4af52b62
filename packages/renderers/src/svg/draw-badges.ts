import type { FindingCounts } from '../views/view.ts';
import type { Point, Rect } from './layout.ts';
import { textWidth } from './measure-text.ts';
import { element } from './write-xml.ts';

export const BADGE_HEIGHT = 16;
const TEXT = { size: 10.5, bold: true };
const GAP = 2;
/** How far from the side of the box they stand; where an arrow is in the way, a little beyond it. */
const INDENTS = [8, -10];
/** What half of an arrow’s head takes. */
const HEAD = 7;

/** How many errors and warnings there are, each behind a sign, in a row from a point on. */
export function drawBadges(counts: FindingCounts, { x, y }: Point): string {
  let left = x;
  const drawn = badgesOf(counts).map(({ text, tone, width }) => {
    const at = left;
    left += width + GAP;
    return element(
      'g',
      { class: `badge ${tone}` },
      element('rect', { x: at, y, width, height: BADGE_HEIGHT, rx: BADGE_HEIGHT / 2 }),
      element('text', { x: at + width / 2, y: y + 11.8 }, text),
    );
  });
  return drawn.join('');
}

/** Where the badges of a box stand: across its border near a corner, the first one at which no arrow ends. */
export function placeBadges({ x, y, width, height }: Rect, counts: FindingCounts, ends: readonly Point[]): Point {
  const room = badgesWidth(counts);
  const corners = INDENTS.flatMap((indent) =>
    [y, y + height].flatMap((side) =>
      [x + width - indent - room, x + indent].map((left) => ({ x: left, y: side - BADGE_HEIGHT / 2 })),
    ),
  );
  const isFree = (corner: Point): boolean =>
    !ends.some(
      (end) =>
        Math.abs(end.y - corner.y - BADGE_HEIGHT / 2) < 1 && end.x > corner.x - HEAD && end.x < corner.x + room + HEAD,
    );
  return corners.find(isFree) ?? (corners[0] as Point);
}

export function badgesWidth(counts: FindingCounts): number {
  return badgesOf(counts).reduce((sum, { width }) => sum + width + GAP, -GAP);
}

function badgesOf({ error, warning }: FindingCounts): { text: string; tone: string; width: number }[] {
  return [
    { text: `× ${error}`, tone: 'errorBadge', count: error },
    { text: `! ${warning}`, tone: 'warningBadge', count: warning },
  ]
    .filter(({ count }) => count > 0)
    .map(({ text, tone }) => ({ text, tone, width: Math.round(textWidth(text, TEXT)) + 12 }));
}
