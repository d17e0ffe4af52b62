import { type LegendEntry, SAMPLE } from '../svg/draw-legend.ts';
import type { Drawing, LinkOf } from '../svg/drawing.ts';
import type { Rect } from '../svg/layout.ts';
import { drawSafely } from '../svg/safe-link.ts';
import { element, escapeXml, rounded as n } from '../svg/write-xml.ts';
import type { SharesView } from '../views/view.ts';
import { arrangeShares, type PlacedShare } from './arrange-shares.ts';
import { drawBox, sampleOf } from './draw-box.ts';
import { drawText } from './place-text.ts';

/** Shares as bars on the track of the whole. */
export function drawShares(view: SharesView, linkOf: LinkOf): Drawing {
  const { width, height, measure, ticks, top, bottom, rows } = arrangeShares(view);
  const drawn = [
    drawText(measure),
    ...ticks.map(({ label }) => drawText(label, 'faint')),
    ...rows.map(({ track }) => drawBox(track, 'track')),
    ...ticks.map(({ x }) => element('path', { class: 'line scale', d: `M${n(x)} ${n(top)}V${n(bottom)}` })),
    ...rows.map((row) => {
      const { element: address } = row.share;
      return drawSafely(address === undefined ? undefined : linkOf(address), drawShare(row));
    }),
  ];
  return { width, height, drawn: drawn.join('\n'), legend: listSigns(rows) };
}

function drawShare({ share, bar, excess, isCut, label, value, figures }: PlacedShare): string {
  return element(
    'g',
    {},
    element('title', {}, escapeXml([share.label, value.lines.join(' '), share.figures].filter(Boolean).join(' · '))),
    bar.width > 0 ? drawBox(bar, 'bar solid-blue') : '',
    excess ? drawBox(excess, 'bar solid-red') : '',
    excess && isCut ? drawCut(excess) : '',
    drawText(label),
    drawText(value),
    figures ? drawText(figures, 'faint') : '',
  );
}

/** Two slanted gaps near the end of a bar that goes on. */
function drawCut({ x, y, width, height }: Rect): string {
  const strokes = [16, 10].map((back) => `M${n(x + width - back)} ${n(y + height + 2)}l8 ${n(-height - 4)}`);
  return element('path', { class: 'line cut', d: strokes.join('') });
}

/** What is beyond the usual. */
function listSigns(rows: readonly PlacedShare[]): LegendEntry[] {
  const over = sampleOf('solid-red', 'more than the whole');
  const cut: LegendEntry = {
    words: 'longer than the scale',
    width: SAMPLE,
    draw: (x, y) => over.draw(x, y) + drawCut({ x, y: y - 7, width: SAMPLE, height: 14 }),
  };
  return [...(rows.some(({ excess }) => excess) ? [over] : []), ...(rows.some(({ isCut }) => isCut) ? [cut] : [])];
}
