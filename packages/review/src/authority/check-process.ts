import {
  type Address,
  addDuration,
  addMonths,
  type CalendarDate,
  type Comparison,
  type Element,
  inOrder,
  type Version,
} from '@spandrel/compiler';
import type { ChangedElement } from '../diff/change-set.ts';

/** Where a new version doesn’t keep to the change process that its decision right names. */
export type ProcessBreach = {
  readonly process: Address;
  readonly version: string;
  readonly effective: CalendarDate;
} & (
  | {
      /** It takes effect sooner than those concerned were promised to be told. */
      readonly breach: 'notice';
      readonly notice: string;
      /** The day of the decision; where none settles the change, the day of the review. */
      readonly announced: CalendarDate;
      readonly earliest: CalendarDate;
    }
  | {
      /** It takes effect within a reporting period. */
      readonly breach: 'period';
      /** The first days of the period that it falls into, and of the one after. */
      readonly boundaries: readonly [CalendarDate, CalendarDate];
    }
  | {
      /** It doesn’t say what becomes of past figures. */
      readonly breach: 'history';
    }
);

/** What the versions that a change brings, or moves to another date, breach of a change process. */
export function checkProcess(
  element: ChangedElement,
  process: Element<'change-process'>,
  announced: CalendarDate,
  { head }: Comparison,
): ProcessBreach[] {
  const { versions = [] } = (head.model.get(element.address)?.value ?? {}) as { versions?: readonly Version[] };
  const [first] = inOrder(versions);
  return versions
    .filter(({ version, effective }) => effective !== undefined && isNew(version, element))
    .flatMap((version) => breachesOf(version, version === first, process, announced));
}

/** Whether a version came with the change, or takes effect on another day since. */
function isNew(version: string, { keys }: ChangedElement): boolean {
  return keys.some(
    ({ path: [list, name, ...rest], after }) =>
      list === 'versions' && name === version && after !== undefined && (rest.length === 0 || rest[0] === 'effective'),
  );
}

function breachesOf(
  { version, effective, historyPolicy }: Version,
  isFirst: boolean,
  { address, value: { notice, effectiveOn, historyRequired } }: Element<'change-process'>,
  announced: CalendarDate,
): ProcessBreach[] {
  const about = { process: address, version, effective };
  const breaches: ProcessBreach[] = [];
  const earliest = notice === undefined ? announced : addDuration(announced, notice);
  if (notice !== undefined && effective < earliest)
    breaches.push({ ...about, breach: 'notice', notice, announced, earliest });
  if (effectiveOn === 'period-boundary' && !isBoundary(effective)) {
    const start = `${effective.slice(0, 8)}01`;
    breaches.push({ ...about, breach: 'period', boundaries: [start, addMonths(start, 1)] });
  }
  if (historyRequired === true && !isFirst && historyPolicy === undefined)
    breaches.push({ ...about, breach: 'history' });
  return breaches;
}

/** Reporting periods are months, or begin where one does. */
function isBoundary(date: CalendarDate): boolean {
  return date.endsWith('-01');
}
