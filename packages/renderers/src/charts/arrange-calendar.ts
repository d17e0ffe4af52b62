import { addDays, type CalendarDate, daysBetween } from '@spandrel/compiler';
import { STATES } from '../style/states.ts';
import { FRAME_PADDING, FRAME_TITLE, frameAround } from '../svg/frame.ts';
import type { LineKind, PlacedFrame, Rect, Size } from '../svg/layout.ts';
import type { CalendarEntry, CalendarView } from '../views/view.ts';
import { chooseAxis, type Stretch, type TimeAxis } from './choose-axis.ts';
import { blockOf, type PlacedText, placeText, setText, type TextBlock } from './place-text.ts';

export interface PlacedEntry {
  readonly entry: CalendarEntry;
  readonly bar: Rect;
  readonly label: PlacedText;
  /** Its state and its dates. */
  readonly remark: PlacedText;
}

export interface CalendarLayout extends Size {
  readonly axis: readonly PlacedText[];
  /** Where stretches of the axis begin. */
  readonly lines: readonly number[];
  /** Where the lines begin. */
  readonly top: number;
  readonly today: { readonly label: PlacedText /** None where it is far from everything. */; readonly x?: number };
  readonly frames: readonly PlacedFrame[];
  readonly entries: readonly PlacedEntry[];
}

/** What lies where from left to right. */
interface Scale {
  readonly axis: TimeAxis;
  readonly left: number;
  readonly at: (date: CalendarDate) => number;
  readonly today: number | undefined;
}

const LABELS = 240;
const REMARKS = 206;
const PLOT = 720;
const GAP = 14;
const LINE = 18;
const BAR = 16;
const ROW = { least: 26, air: 8 };
const BETWEEN_SECTIONS = 14;
const SHORTEST = 4;
/** Between the beginning of a stretch and its name. */
const TICK = 3;
/** An axis goes on to today where that takes no more than the rest does, with these. */
const DAYS_TO_TODAY = 60;

/** Rows of bars on an axis of time, in a frame for each section; what each is, and how it stands, at its left. */
export function arrangeCalendar(view: CalendarView): CalendarLayout {
  const scale = scaleOf(view);
  const width = scale.left + PLOT + FRAME_PADDING;
  const hasYears = scale.axis.years.length > 0;
  const top = LINE * (hasYears ? 3 : 2) + 4;
  const frames: PlacedFrame[] = [];
  const entries: PlacedEntry[] = [];
  let y = top;
  for (const [at, { label, entries: members }] of view.sections.entries()) {
    let row = y + FRAME_PADDING + FRAME_TITLE;
    for (const entry of members) {
      const name = setText(entry.label, 'label', LABELS, 2);
      const height = Math.max(ROW.least, name.height + ROW.air);
      entries.push(placeEntry(entry, name, row + height / 2, scale));
      row += height;
    }
    const height = row + FRAME_PADDING / 2 - y;
    frames.push(frameAround(`${at}`, label, { x: 0, y, width, height }));
    y += height + BETWEEN_SECTIONS;
  }
  return {
    width,
    height: Math.max(top, y - BETWEEN_SECTIONS),
    axis: [
      ...placeStretches(scale.axis.years, 'remark', scale, LINE * 1.5),
      ...placeStretches(scale.axis.stretches, 'detail', scale, LINE * (hasYears ? 2.5 : 1.5)),
    ],
    lines: scale.axis.stretches.map(({ from }) => scale.at(from)),
    top,
    today: placeToday(view.today, scale),
    frames,
    entries,
  };
}

function scaleOf({ sections, today }: CalendarView): Scale {
  const dates = sections.flatMap(({ entries }) => entries.flatMap(({ from, to }) => [from, to])).sort();
  const [first = today, last = first] = [dates[0], dates.at(-1)];
  const isNear =
    daysBetween(first, last) + DAYS_TO_TODAY > Math.max(daysBetween(today, first), daysBetween(last, today));
  const axis = isNear
    ? chooseAxis(first < today ? first : today, last > today ? last : today)
    : chooseAxis(first, last);
  const left = FRAME_PADDING + LABELS + GAP + REMARKS + GAP;
  const days = Math.max(1, daysBetween(axis.from, axis.end));
  const at = (date: CalendarDate): number => left + (daysBetween(axis.from, date) / days) * PLOT;
  return { axis, left, at, today: isNear ? (at(today) + at(addDays(today, 1))) / 2 : undefined };
}

/** The names of stretches where each begins; none where it is too short for it. */
function placeStretches(stretches: readonly Stretch[], kind: LineKind, { axis, at }: Scale, y: number): PlacedText[] {
  return stretches.flatMap(({ from, label }, index) => {
    const [start, end] = [at(from), at(stretches[index + 1]?.from ?? axis.end)];
    const block = blockOf([label], kind);
    return block.width + 2 * TICK <= end - start ? [placeText(block, { x: start + TICK, y })] : [];
  });
}

function placeToday(today: CalendarDate, { today: x, left, axis }: Scale): CalendarLayout['today'] {
  const y = LINE / 2;
  const right = left + PLOT;
  if (x === undefined) {
    return today < axis.from
      ? { label: placeText(blockOf([`← Today, ${today}`], 'remark'), { x: left, y }) }
      : { label: placeText(blockOf([`Today, ${today} →`], 'remark'), { x: right, y }, 'end') };
  }
  const block = blockOf([`Today, ${today}`], 'remark');
  const middle = Math.min(Math.max(x, left + block.width / 2), right - block.width / 2);
  return { x, label: placeText(block, { x: middle, y }, 'middle') };
}

function placeEntry(entry: CalendarEntry, name: TextBlock, middle: number, scale: Scale): PlacedEntry {
  const { from, to, state } = entry;
  const dates = from === to ? from : `${from} – ${to}`;
  return {
    entry,
    bar: barOf(entry, middle, scale),
    label: placeText(name, { x: FRAME_PADDING, y: middle }),
    remark: placeText(setText(`${STATES[state].words} · ${dates}`, 'detail', REMARKS), {
      x: FRAME_PADDING + LABELS + GAP,
      y: middle,
    }),
  };
}

/** What lasts one day is as wide as it is tall, and drawn as a milestone. */
function barOf({ from, to }: CalendarEntry, middle: number, { at, left }: Scale): Rect {
  const [start, end] = [at(from), at(addDays(to, 1))];
  const width = from === to ? BAR : Math.max(SHORTEST, end - start);
  const wanted = (start + end - width) / 2;
  const x = Math.min(Math.max(wanted, left), left + PLOT - width);
  return { x, y: middle - BAR / 2, width, height: BAR };
}
