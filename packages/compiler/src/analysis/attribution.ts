import type { Address } from '../model/addresses.ts';
import type { CalendarDate } from '../model/dates.ts';
import { addDuration } from '../model/durations.ts';
import type { Element } from '../model/element.ts';
import { indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { isActive, isRunning } from './activity.ts';

export type AttributionModel = Element<'attribution-model'>;

/** The methods that share out credit over recorded touches; they can’t see what was never recorded. */
const TOUCH_BASED: ReadonlySet<string> = new Set([
  'first-touch',
  'last-touch',
  'last-non-direct',
  'linear',
  'time-decay',
  'u-shaped',
  'w-shaped',
  'full-path',
  'data-driven',
]);

export function isTouchBased(model: AttributionModel): boolean {
  return TOUCH_BASED.has(model.value.method ?? '');
}

/** Whether a channel is one that attribution should account for: it is in use, and it is no channel of sales. */
export function isAttributable(channel: Element<'channel'>): boolean {
  return isRunning(channel) && channel.value.kind !== 'sales';
}

export interface Attribution {
  /** The active models that credit a channel. */
  readonly crediting: (channel: Address) => readonly AttributionModel[];
  /** The active models that leave a channel out, for a stated reason. */
  readonly excluding: (channel: Address) => readonly AttributionModel[];
  /** Whether some active model does either. */
  readonly accountsFor: (channel: Address) => boolean;
}

export function analyseAttribution(model: Model, unknowns: Unknowns): Attribution {
  const active = unknowns.once(() => model.all('attribution-model').filter(isActive));
  const byCredited = unknowns.once(() => indexBy(active(), ({ value }) => value.channels ?? []));
  const byExcluded = unknowns.once(() => indexBy(active(), ({ value }) => Object.keys(value.excludes ?? {})));
  const crediting = (channel: Address): readonly AttributionModel[] => byCredited().get(channel) ?? [];
  const excluding = (channel: Address): readonly AttributionModel[] => byExcluded().get(channel) ?? [];
  return {
    crediting,
    excluding,
    accountsFor: (channel) => crediting(channel).length > 0 || excluding(channel).length > 0,
  };
}

/** Whether a validation was never run, or not within the time that it is good for (90 days unless stated). */
export function isStale(
  validation: { lastRun?: CalendarDate; every?: string } | undefined,
  asOf: CalendarDate,
): boolean {
  const { lastRun, every = '90d' } = validation ?? {};
  return lastRun === undefined || addDuration(lastRun, every) < asOf;
}
