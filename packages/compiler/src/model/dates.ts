/** A calendar date, `YYYY-MM-DD`; two of them compare as text. */
export type CalendarDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;
/** The first and the last day that can be written. */
const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T00:00:00Z');
/** More months than can be written. */
const MONTHS = 10_000 * 12;

/** Whether a text is a date that the calendar has: 2025-02-30 is not. */
export function isDate(text: string): boolean {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return date.toISOString().slice(0, 10) === text;
}

/** The formats that the schemas name, for their validators. */
export const formats = { date: isDate };

/** The date some days after (or, negative, before) another. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return iso(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_A_DAY);
}

/** The date some whole calendar months after (or before) another, clamped to the end of the month: 31 January + 1 is 28 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const total = Math.min(Math.max(year * 12 + (month - 1) + months, 0), MONTHS);
  const lastDay = new Date(Date.UTC(2000, 0, 1));
  lastDay.setUTCFullYear(Math.floor(total / 12), (total % 12) + 1, 0);
  const target = new Date(Date.UTC(2000, 0, 1));
  target.setUTCFullYear(Math.floor(total / 12), total % 12, Math.min(day, lastDay.getUTCDate()));
  return iso(target.getTime());
}

/** How many days lie between two dates; negative where the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_A_DAY);
}

/** A date by its milliseconds; what lies beyond the years of four digits is the last, or the first, day of these. */
function iso(time: number): CalendarDate {
  return new Date(Math.min(Math.max(time, FIRST), LAST)).toISOString().slice(0, 10);
}
