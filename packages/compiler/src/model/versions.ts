import type { Version } from '../schema/generated/types.ts';
import { byCodeUnit } from './addresses.ts';
import type { CalendarDate } from './dates.ts';

/** Versions in the order in which they took effect. */
export function inOrder(versions: readonly Version[] = []): Version[] {
  return versions
    .filter(({ effective }) => effective !== undefined)
    .sort((a, b) => byCodeUnit(a.effective, b.effective));
}

/** Every version but the earliest: each of them changed what was there. */
export function revisions(versions: readonly Version[] = []): Version[] {
  return inOrder(versions).slice(1);
}

/** The version that holds on a day: the latest that has taken effect. */
export function versionInForce(versions: readonly Version[] = [], on: CalendarDate): Version | undefined {
  return inOrder(versions)
    .filter(({ effective }) => effective <= on)
    .at(-1);
}
