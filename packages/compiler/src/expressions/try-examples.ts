import { nearestNames } from '../diagnostics/nearest-names.ts';
import { idOf } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { Conditions } from './conditions.ts';
import { variableName } from './environment.ts';

/** The values of an example by variable and field, or the name of a field that isn’t declared. */
export interface Given {
  readonly values: Record<string, Record<string, unknown>>;
  readonly unknown?: { readonly key: string; readonly nearest: readonly string[] };
}

/** The values of an example: a bare name is a field of the definition's entity, `entity.field` one of any. */
export function givenValues(
  definition: Element<'definition'>,
  given: Readonly<Record<string, unknown>>,
  model: Model,
): Given {
  const values: Record<string, Record<string, unknown>> = {};
  const own = definition.value.entity === undefined ? undefined : idOf(definition.value.entity);
  for (const [key, value] of Object.entries(given)) {
    const [entity, field] = key.includes('.') ? (key.split('.', 2) as [string, string]) : [own, key];
    const fields = Object.keys(model.get<'entity'>(`entity/${entity}`)?.value.fields ?? {});
    if (entity === undefined || !fields.includes(field)) {
      const known = key.includes('.') ? fields.map((name) => `${entity}.${name}`) : fields;
      return { values, unknown: { key, nearest: nearestNames(key, known) } };
    }
    const variable = variableName(entity);
    values[variable] = { ...values[variable], [variableName(field)]: value };
  }
  return { values };
}

/**
 * Whether each of some examples qualifies by a condition, in their order; undefined where that can’t be said, since it
 * is given what the definition’s model doesn’t declare.
 */
export function tryExamples(
  definition: Element<'definition'>,
  examples: readonly { readonly given?: Readonly<Record<string, unknown>> }[],
  condition: string,
  model: Model,
): (boolean | undefined)[] {
  const conditions = new Conditions(model, [condition]);
  if (conditions.check(condition)) return examples.map(() => undefined);
  return examples.map(({ given = {} }) => {
    const { values, unknown } = givenValues(definition, given, model);
    return unknown ? undefined : conditions.holds(condition, values);
  });
}
