import { applySplices } from '../editing/splices.ts';
import { variableName } from '../expressions/environment.ts';
import { findVariable } from '../expressions/find-variable.ts';
import { type Address, addressOf, idOf } from '../model/addresses.ts';

type Renaming = (address: Address) => Address;

const WORD = /[a-z_][a-z0-9_]*/gi;

/** A condition with every entity by its present name; one that names none of another name stays as it is, to the letter. */
export function presentCondition(condition: string, renamed: Renaming): string {
  const words = new Set(condition.match(WORD));
  const splices = [...words].flatMap((word) => {
    const entity = addressOf('entity', word.replaceAll('_', '-'));
    const present = renamed(entity);
    if (present === entity) return [];
    return findVariable(condition, word).map((span) => ({ ...span, text: variableName(idOf(present)) }));
  });
  return applySplices(condition, splices);
}

/** A text that may be `entity.field`, by the entity’s present name. */
export function presentField(text: string, renamed: Renaming): string {
  return text.includes('.') ? idOf(renamed(addressOf('field', text))) : text;
}
