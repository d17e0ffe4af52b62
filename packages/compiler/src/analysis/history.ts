import { addMonths, type CalendarDate } from '../model/dates.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { revisions } from '../model/versions.ts';
import type { Version } from '../schema/generated/types.ts';
import type { Kind } from '../schema/language.ts';

/** The kinds whose elements keep a history of their versions. */
export const VERSIONED_KINDS = [
  'definition',
  'scoring-model',
  'attribution-model',
  'taxonomy',
  'standard',
] as const satisfies readonly Kind[];

export type Versioned = Element<(typeof VERSIONED_KINDS)[number]>;

/** Everything that keeps a history, by kind and id. */
export function versionedElements(model: Model): Versioned[] {
  return VERSIONED_KINDS.flatMap((kind) => [...(model.all(kind) as readonly Versioned[])]);
}

/** Long enough that a change once a year is no habit yet, and three of them are. */
const RECENT_MONTHS = 36;

/** The revisions of an element that took effect within the last three years. */
export function recentRevisions(element: Versioned, asOf: CalendarDate): Version[] {
  const since = addMonths(asOf, -RECENT_MONTHS);
  return revisions(element.value.versions).filter(({ effective }) => since < effective && effective <= asOf);
}
