import { type Address, byCodeUnit } from '../model/addresses.ts';
import { addDays, type CalendarDate } from '../model/dates.ts';
import { addDuration } from '../model/durations.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { isActive, isLive } from './activity.ts';

/** Something that happens on a day unless somebody does something. */
export interface DueDate {
  readonly date: CalendarDate;
  readonly element: Address;
  readonly what: 'renewal' | 'contract-end' | 'notice' | 'pilot-end';
}

/** What contracts and pilots bring within so many days, the first to come first. */
export function dueWithin(model: Model, asOf: CalendarDate, days: number): DueDate[] {
  const all = [...model.all('system').flatMap(datesOfContract), ...model.all('channel').flatMap(endOfPilot)];
  const last = addDays(asOf, days);
  return all
    .filter(({ date }) => asOf <= date && date <= last)
    .sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.element, b.element));
}

/** The day of a renewal or an end, and the last one on which notice can be given. */
function datesOfContract(system: Element<'system'>): DueDate[] {
  const { renewsOn, end, notice } = system.value.contract ?? {};
  const date = renewsOn ?? end;
  if (!isLive(system) || date === undefined) return [];
  const what = renewsOn === undefined ? 'contract-end' : 'renewal';
  const dates: DueDate[] = [{ date, element: system.address, what }];
  return isActive(system) && notice !== undefined
    ? [{ date: addDuration(date, notice, -1), element: system.address, what: 'notice' }, ...dates]
    : dates;
}

function endOfPilot({ address, value }: Element<'channel'>): DueDate[] {
  const date = value.pilot?.endsOn;
  return value.status === 'pilot' && date !== undefined ? [{ date, element: address, what: 'pilot-end' }] : [];
}
