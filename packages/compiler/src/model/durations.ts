import { addDays, addMonths, type CalendarDate } from './dates.ts';

const PATTERN = /^([0-9]+(?:\.[0-9]+)?)(min|h|d|w|mo|y)$/;
const HOURS: Record<string, number> = { min: 1 / 60, h: 1, d: 24, w: 168, mo: 720, y: 8760 };

/** How long a working day is in hours, and a working week in hours. */
export interface WorkingTime {
  readonly hoursPerDay: number;
  readonly hoursPerWeek: number;
}

/** The hours of an elapsed duration: a day has 24, a month 30 days, a year 365 days. */
export function elapsedHours(duration: string): number {
  const { amount, unit } = parse(duration);
  return amount * (HOURS[unit] as number);
}

/** The hours of a working duration, by the length of the architecture's working day and week. */
export function workingHours(duration: string, { hoursPerDay, hoursPerWeek }: WorkingTime): number {
  const { amount, unit } = parse(duration);
  if (unit === 'd') return amount * hoursPerDay;
  if (unit === 'w') return amount * hoursPerWeek;
  return amount * (HOURS[unit] as number);
}

/** The working time that a manifest states: `workday` (8h) and `workweek` (5d). */
export function workingTimeOf(workday = '8h', workweek = '5d'): WorkingTime {
  const day = parse(workday);
  const hoursPerDay = day.unit === 'min' || day.unit === 'h' ? day.amount * (HOURS[day.unit] as number) : 8;
  const week = parse(workweek);
  const hoursPerWeek = week.unit === 'd' ? week.amount * hoursPerDay : week.amount * (HOURS[week.unit] as number);
  return { hoursPerDay, hoursPerWeek };
}

/** The date a duration after another; months and years are whole calendar ones, other units count as elapsed days, rounded up. */
export function addDuration(date: CalendarDate, duration: string, direction: 1 | -1 = 1): CalendarDate {
  const { amount, unit } = parse(duration);
  if (unit === 'mo') return addMonths(date, direction * Math.round(amount));
  if (unit === 'y') return addMonths(date, direction * Math.round(amount * 12));
  return addDays(date, direction * Math.ceil(elapsedHours(duration) / 24));
}

function parse(duration: string): { amount: number; unit: string } {
  const parts = PATTERN.exec(duration);
  if (!parts) throw new RangeError(`“${duration}” is no duration.`);
  return { amount: Number(parts[1]), unit: parts[2] as string };
}
