import { addDays, type CalendarDate } from '../model/dates.ts';
import { addDuration } from '../model/durations.ts';
import type { Element } from '../model/element.ts';

/** When the contract of a system has to be decided on. */
export interface ContractDates {
  /** The day on which it renews, or else ends. */
  readonly due: CalendarDate;
  readonly renews: boolean;
  /** The last day to give notice. */
  readonly lastDay: CalendarDate;
  /** From when on it is time to decide. */
  readonly opens: CalendarDate;
}

/** Enough to compare, to decide and to write to the vendor. */
const DAYS_TO_DECIDE = 60;

/** Undefined where a contract states no end. */
export function contractDates({ value }: Element<'system'>): ContractDates | undefined {
  const { renewsOn, end, notice = '0d' } = value.contract ?? {};
  const due = renewsOn ?? end;
  if (due === undefined) return undefined;
  const lastDay = addDuration(due, notice, -1);
  return { due, renews: renewsOn !== undefined, lastDay, opens: addDays(lastDay, -DAYS_TO_DECIDE) };
}
