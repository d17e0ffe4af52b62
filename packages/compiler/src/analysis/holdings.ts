import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { Field } from '../schema/generated/types.ts';
import { isLive, liveSystem } from './activity.ts';
import { splitField } from './flow-graph.ts';

export interface Holdings {
  /** The live systems that hold an entity, by id. */
  readonly holders: (entity: Address) => readonly Element<'system'>[];
  /** The live systems that a field comes from: its writers and its authority. */
  readonly suppliers: (field: Address) => readonly Address[];
}

export function analyseHoldings(model: Model, unknowns: Unknowns): Holdings {
  const byEntity = unknowns.once(() => indexBy(model.all('system').filter(isLive), ({ value }) => value.holds ?? []));
  return {
    holders: (entity) => byEntity().get(entity) ?? [],
    suppliers: unknowns.oncePer((field: Address) => {
      const { writers = [], authority } = fieldAt(model, field) ?? {};
      const named = [...writers, ...(authority === undefined ? [] : [authority])];
      return [...new Set(named)].filter((system) => liveSystem(model, system) !== undefined);
    }),
  };
}

/** What is declared of a field, by its address. */
export function fieldAt(model: Model, field: Address): Field | undefined {
  const [entity, name] = splitField(field);
  return model.get<'entity'>(entity)?.value.fields?.[name];
}
