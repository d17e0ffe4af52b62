import { STATES } from '../style/states.ts';
import { drawFrame } from '../svg/draw-frame.ts';
import { type LegendEntry, SAMPLE } from '../svg/draw-legend.ts';
import type { Drawing, LinkOf } from '../svg/drawing.ts';
import type { Rect } from '../svg/layout.ts';
import { drawSafely } from '../svg/safe-link.ts';
import { element, escapeXml, rounded as n } from '../svg/write-xml.ts';
import type { CalendarEntry, CalendarView } from '../views/view.ts';
import { arrangeCalendar, type CalendarLayout, type PlacedEntry } from './arrange-calendar.ts';
import { drawBox } from './draw-box.ts';
import { drawText } from './place-text.ts';

/** What happens when, as bars and milestones. */
export function drawCalendar(view: CalendarView, linkOf: LinkOf): Drawing {
  const layout = arrangeCalendar(view);
  const { width, height, axis, frames, entries, today } = layout;
  const drawn = [
    ...frames.map(drawFrame),
    ...layout.lines.map((x) => drawUpright(x, layout, 'scale')),
    ...axis.map((label) => drawText(label, 'faint')),
    ...entries.map((placed) => {
      const { element: address } = placed.entry;
      return drawSafely(address === undefined ? undefined : linkOf(address), drawEntry(placed));
    }),
    drawText(today.label),
    today.x === undefined ? '' : drawUpright(today.x, layout, 'line-red today'),
  ];
  return { width, height, drawn: drawn.join('\n'), legend: listStates(view) };
}

function drawUpright(x: number, { top, height }: CalendarLayout, look: string): string {
  return element('path', { class: `line ${look}`, d: `M${n(x)} ${n(top)}V${n(height)}` });
}

function drawEntry({ entry, bar, label, remark }: PlacedEntry): string {
  return element(
    'g',
    {},
    element('title', {}, escapeXml([entry.label, ...remark.lines].join(' · '))),
    drawText(label),
    drawText(remark, 'faint'),
    element('g', { class: `node ${STATES[entry.state].tone}` }, drawBar(entry, bar)),
  );
}

function drawBar({ from, to }: Pick<CalendarEntry, 'from' | 'to'>, bar: Rect): string {
  if (from !== to) return drawBox(bar, 'bar');
  const { x, y, width, height } = bar;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return element('path', {
    class: 'bar',
    d: `M${n(x)} ${n(middleY)}L${n(middleX)} ${n(y)}L${n(x + width)} ${n(middleY)}L${n(middleX)} ${n(y + height)}Z`,
  });
}

/** The states that occur, with a sample of each, and what a milestone is. */
function listStates({ sections }: CalendarView): LegendEntry[] {
  const entries = sections.flatMap((section) => section.entries);
  const states = (Object.keys(STATES) as CalendarEntry['state'][]).filter((state) =>
    entries.some((entry) => entry.state === state),
  );
  const sample = (words: string, tone: string, to: string): LegendEntry => ({
    words,
    width: SAMPLE,
    draw: (x, y) => {
      const width = to === '' ? 16 : SAMPLE;
      const bar = { x: x + (SAMPLE - width) / 2, y: y - 8, width, height: 16 };
      return element('g', { class: `node ${tone}` }, drawBar({ from: '', to }, bar));
    },
  });
  return [
    ...states.map((state) => sample(STATES[state].words, STATES[state].tone, 'later')),
    ...(entries.some(({ from, to }) => from === to) ? [sample('one day', 'white', '')] : []),
  ];
}
