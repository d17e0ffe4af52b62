import { addDays, addMonths, type CalendarDate, daysBetween } from '@spandrel/compiler';

/** A stretch of an axis, from a day to the day before the next one begins. */
export interface Stretch {
  readonly from: CalendarDate;
  readonly label: string;
}

export interface TimeAxis {
  readonly from: CalendarDate;
  /** The day after the last. */
  readonly end: CalendarDate;
  readonly stretches: readonly Stretch[];
  /** The years above them; none where the stretches are years themselves. */
  readonly years: readonly Stretch[];
}

/** What an axis may count in. */
interface Step {
  /** About how many days it has. */
  readonly days: number;
  /** How many of them one axis has room for at most. */
  readonly most: number;
  /** Where the stretch of a date begins. */
  readonly begin: (date: CalendarDate) => CalendarDate;
  readonly next: (date: CalendarDate) => CalendarDate;
  readonly label: (from: CalendarDate) => string;
  readonly hasYears: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FIRST_DAY = '0000-01-01';
const A_MONDAY = '2024-01-01';
/** A single day needs some days around it to be told where it lies. */
const LEAST_DAYS = 28;

const WEEK: Step = {
  days: 7,
  most: 16,
  begin: (date) => addDays(date, -(((daysBetween(A_MONDAY, date) % 7) + 7) % 7)),
  next: (date) => addDays(date, 7),
  label: (from) => `${Number(from.slice(8))} ${monthName(from)}`,
  hasYears: true,
};

/** Weeks, months, quarters, years, and ever more years. */
const STEPS: readonly Step[] = [
  WEEK,
  monthsStep(1, 24, monthName),
  monthsStep(3, 24, (from) => `Q${Math.floor(monthOf(from) / 3) + 1}`),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => monthsStep(years * 12, 16, yearOf)),
];

/** The axis from one day to another, both included, in the finest step that it has room for. */
export function chooseAxis(first: CalendarDate, last: CalendarDate): TimeAxis {
  const until = daysBetween(first, last) < LEAST_DAYS ? addDays(first, LEAST_DAYS) : last;
  const step = STEPS.find(({ days, most }) => daysBetween(first, until) / days < most - 1) ?? (STEPS.at(-1) as Step);
  const from = step.begin(first);
  const stretches: Stretch[] = [];
  let at = from;
  while (at <= until) {
    const next = step.next(at);
    // The calendar ends with the year 9999.
    if (next === at) break;
    stretches.push({ from: at, label: step.label(at) });
    at = next;
  }
  return { from, end: at, stretches, years: step.hasYears ? yearsWithin(from, at) : [] };
}

function yearsWithin(from: CalendarDate, end: CalendarDate): Stretch[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(addDays(end, -1).slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const begin = addMonths(FIRST_DAY, (first + at) * 12);
    return { from: begin < from ? from : begin, label: yearOf(begin) };
  });
}

function monthsStep(months: number, most: number, label: (from: CalendarDate) => string): Step {
  return {
    days: months * 30,
    most,
    begin: (date) => addMonths(FIRST_DAY, Math.floor((Number(yearOf(date)) * 12 + monthOf(date)) / months) * months),
    next: (date) => addMonths(date, months),
    label,
    hasYears: months < 12,
  };
}

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7)) - 1;
}

function monthName(date: CalendarDate): string {
  return MONTHS[monthOf(date)] as string;
}

function yearOf(date: CalendarDate): string {
  return date.slice(0, 4);
}
