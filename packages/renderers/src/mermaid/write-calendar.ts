import { type CalendarDate, daysBetween } from '@spandrel/compiler';
import { LINES, PAGE, type Theme, TONES } from '../style/tones.ts';
import type { CalendarEntry, CalendarView } from '../views/view.ts';
import { plainLabel } from './plain-label.ts';
import { openDiagram } from './write-header.ts';
import { titleWithHidden } from './write-notes.ts';

function variablesOf(theme: Theme): Record<string, string> {
  const page = PAGE[theme];
  const section = TONES.slate[theme].fill;
  const ahead = TONES.blue[theme];
  const red = LINES.red[theme];
  return {
    background: page.fill,
    textColor: page.text,
    titleColor: page.text,
    sectionBkgColor: section,
    altSectionBkgColor: page.fill,
    sectionBkgColor2: section,
    gridColor: TONES.frame[theme].stroke,
    taskTextColor: ahead.text,
    taskTextDarkColor: ahead.text,
    taskTextLightColor: ahead.text,
    taskTextOutsideColor: page.text,
    taskBkgColor: ahead.fill,
    taskBorderColor: ahead.stroke,
    activeTaskBkgColor: TONES.green[theme].fill,
    activeTaskBorderColor: TONES.green[theme].stroke,
    doneTaskBkgColor: TONES.grey[theme].fill,
    doneTaskBorderColor: TONES.grey[theme].stroke,
    critBkgColor: TONES.amber[theme].fill,
    critBorderColor: red,
    vertLineColor: red,
  };
}

const GANTT = { barHeight: 26, barGap: 6, fontSize: 13, sectionFontSize: 14, leftPadding: 160, topPadding: 60 };
const STATES: Readonly<Record<CalendarEntry['state'], string>> = {
  done: 'done, ',
  running: 'active, ',
  ahead: '',
  late: 'crit, ',
};
/** What colour alone would not tell; whether something runs or is still ahead shows by the line of today. */
const STATE_WORDS: Readonly<Partial<Record<CalendarEntry['state'], string>>> = { done: ' (done)', late: ' (late)' };
/** Beyond two years, months would stand too close to be read. */
const DAYS_IN_MONTHS = 800;

/** A calendar as bars; labels no longer than stated. */
export function writeCalendar(view: CalendarView, longest: number, theme: Theme): string[] {
  const entries = view.sections.flatMap((section) => section.entries);
  return [
    ...openDiagram('gantt', { themeVariables: variablesOf(theme), gantt: GANTT }, view),
    `title ${unquoted(titleWithHidden(view), 160)}`,
    'dateFormat YYYY-MM-DD',
    `axisFormat ${spanOf(entries) > DAYS_IN_MONTHS ? '%Y' : '%b %Y'}`,
    // Mermaid’s own line stands at the day on which somebody looks, and ours at the day that counts.
    'todayMarker off',
    ...view.sections.flatMap((section) => [
      `section ${unquoted(section.label, Math.min(longest, 24))}`,
      ...section.entries.map((entry) => writeEntry(entry, longest)),
    ]),
    `Today :vert, today, ${view.today}, 1d`,
  ];
}

function writeEntry({ label, from, to, state }: CalendarEntry, longest: number): string {
  const name = `${unquoted(label, Math.min(longest, 60))}${STATE_WORDS[state] ?? ''}`;
  return from === to
    ? `${name} :${STATES[state]}milestone, ${from}, 0d`
    : `${name} :${STATES[state]}${from}, ${daysBetween(from, to) + 1}d`;
}

/** Words, and a date, that mean something to Mermaid where a label of a calendar begins with them. */
const KEYWORD =
  /^(gantt|title|section|acc(Title|Descr)|dateFormat|axisFormat|tickInterval|inclusiveEndDates|topAxis|includes|excludes|todayMarker|week(day|end)|click|call|href|\d{4}-)/i;

/** A label that no quotes protect: a colon would end it, a percent sign begin a comment, and a keyword be one. */
function unquoted(label: string, longest: number): string {
  const text = plainLabel(label, longest).trim().replaceAll(':', '#58;').replaceAll('%', '#37;');
  return KEYWORD.test(text) ? `#${text.codePointAt(0)};${text.slice(1)}` : text;
}

function spanOf(entries: readonly CalendarEntry[]): number {
  const dates: CalendarDate[] = entries.flatMap(({ from, to }) => [from, to]).sort();
  return dates.length === 0 ? 0 : daysBetween(dates[0] as CalendarDate, dates.at(-1) as CalendarDate);
}
