import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { Field } from '../schema/generated/types.ts';
import { isLive, liveSystem } from './activity.ts';
import { isPartitioned } from './entities.ts';
import { splitField } from './flow-graph.ts';

export interface Holdings {
  /** The live systems that hold an entity, by id. */
  readonly holders: (entity: Address) => readonly Element<'system'>[];
  /** The live systems that a field comes from: its writers and its authority. */
  readonly suppliers: (field: Address) => readonly Address[];
  /** Likewise; of a field that declares neither writers nor an authority, the system of record of its entity. */
  readonly sources: (field: Address) => readonly Address[];
}

export function analyseHoldings(model: Model, unknowns: Unknowns): Holdings {
  const byEntity = unknowns.once(() => indexBy(model.all('system').filter(isLive), ({ value }) => value.holds ?? []));
  const suppliers = unknowns.oncePer((field: Address) => {
    const { writers = [], authority } = fieldAt(model, field) ?? {};
    const named = [...writers, ...(authority === undefined ? [] : [authority])];
    return [...new Set(named)].filter((system) => liveSystem(model, system) !== undefined);
  });
  return {
    holders: (entity) => byEntity().get(entity) ?? [],
    suppliers,
    sources: (field) => {
      const { writers = [], authority } = fieldAt(model, field) ?? {};
      if (writers.length > 0 || authority !== undefined) return suppliers(field);
      const record = liveSystem(model, model.get<'entity'>(splitField(field)[0])?.value.systemOfRecord);
      return record ? [record.address] : [];
    },
  };
}

/** Whether an entity has copies in several live systems, which could contradict each other, and none of them is said to be right. */
export function lacksSystemOfRecord(entity: Element<'entity'>, holdings: Holdings): boolean {
  if (isPartitioned(entity) || entity.value.systemOfRecord !== undefined) return false;
  return holdings.holders(entity.address).length >= 2;
}

/** The live systems that overwrite one another in a field, by id; none where fewer than two write it, or each adds rows of its own. */
export function rivalWriters(model: Model, field: Address): Address[] {
  const entity = model.get<'entity'>(splitField(field)[0]);
  if (!entity || isPartitioned(entity)) return [];
  const live = [...new Set(fieldAt(model, field)?.writers)].filter((writer) => liveSystem(model, writer)).sort();
  return live.length < 2 ? [] : live;
}

/** What is declared of a field, by its address. */
export function fieldAt(model: Model, field: Address): Field | undefined {
  const [entity, name] = splitField(field);
  return model.get<'entity'>(entity)?.value.fields?.[name];
}
