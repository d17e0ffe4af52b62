import { type Condition, conditionsOf } from '../expressions/conditions-of.ts';
import { variableName } from '../expressions/environment.ts';
import { findFields } from '../expressions/find-variable.ts';
import type { Address } from '../model/addresses.ts';
import { indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';

/** Which conditions read which fields: no reference says so, the text does. */
export interface ConditionReads {
  /** What decides by a field in a condition: a stage by its criteria, any other element as a whole. */
  readonly readersOf: (field: Address) => readonly Address[];
}

export function analyseConditionReads(model: Model, unknowns: Unknowns): ConditionReads {
  const fieldsByName = unknowns.once(
    () =>
      new Map(
        model
          .all('entity')
          .flatMap(({ id, value }) =>
            Object.keys(value.fields ?? {}).map((name): [string, Address] => [
              `${variableName(id)}.${variableName(name)}`,
              `field/${id}.${name}`,
            ]),
          ),
      ),
  );
  const readers = unknowns.once(() =>
    indexBy(conditionsOf(model), ({ text }) =>
      findFields(text).flatMap(({ variable, field }) => fieldsByName().get(`${variable}.${field}`) ?? []),
    ),
  );
  return { readersOf: (field) => [...new Set((readers().get(field) ?? []).map(readerOf))] };
}

function readerOf({ element, path }: Condition): Address {
  const [part, name] = path;
  return part === 'stages' ? `stage/${element.id}.${name}` : element.address;
}
