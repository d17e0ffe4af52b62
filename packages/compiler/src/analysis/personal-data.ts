import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { isLive } from './activity.ts';

/** What is kept about people, where, and what is recorded of that. */
export interface PersonalData {
  /** The fields of an entity that say something about a person. */
  readonly fieldsOf: (entity: Address) => readonly Address[];
  /** The entities with such fields that a system holds, as long as it is live. */
  readonly heldBy: (system: Element<'system'>) => readonly Element<'entity'>[];
  /** The processing activities that name a system. */
  readonly activitiesOn: (system: Address) => readonly Element<'processing-activity'>[];
}

const PERSONAL_CLASSES: ReadonlySet<string> = new Set(['personal', 'sensitive']);

export function analysePersonalData(model: Model, unknowns: Unknowns): PersonalData {
  const fieldsOf = unknowns.oncePer((address: Address): readonly Address[] => {
    const entity = model.get<'entity'>(address);
    return Object.entries(entity?.value.fields ?? {})
      .filter(([, field]) => PERSONAL_CLASSES.has(field?.class ?? ''))
      .map(([name]) => `field/${entity?.id}.${name}`);
  });
  const activities = unknowns.once(() => indexBy(model.all('processing-activity'), ({ value }) => value.systems ?? []));
  return {
    fieldsOf,
    heldBy: (system) => {
      const held = isLive(system) ? (system.value.holds ?? []) : [];
      return held
        .filter((entity) => fieldsOf(entity).length > 0)
        .flatMap((entity) => model.get<'entity'>(entity) ?? []);
    },
    activitiesOn: (system) => activities().get(system) ?? [],
  };
}
