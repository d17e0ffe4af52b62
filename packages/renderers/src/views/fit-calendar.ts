import { type CalendarDate, daysBetween } from '@spandrel/compiler';

/** The most bars that a calendar stays readable with. */
const MOST_BARS = 50;

interface Spell {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What a calendar has room for, nearest to today first choice, in the order given; and how many are cut. */
export function fitCalendar<T extends Spell>(spells: readonly T[], today: CalendarDate): { drawn: T[]; cut: number } {
  const distance = ({ from, to }: Spell): number =>
    from > today ? daysBetween(today, from) : to < today ? daysBetween(to, today) : 0;
  const nearest = new Set([...spells].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_BARS));
  return { drawn: spells.filter((spell) => nearest.has(spell)), cut: spells.length - nearest.size };
}
