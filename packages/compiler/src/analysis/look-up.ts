import type { Address } from '../model/addresses.ts';
import { groupBy } from '../model/group-by.ts';

/**
 * Finds items by what they name, without going through all of them each time. What an item names is read again when it
 * is found, and an item of which that isn't known is read every time: so a judgement takes note of what is spoiled.
 */
export function lookUp<T>(items: Iterable<T>, nameOf: (item: T) => Address | undefined): (name: Address) => T[] {
  const groups = groupBy(items, nameOf);
  return (name) =>
    [...(groups.get(name) ?? []), ...(groups.get(undefined) ?? [])].filter((item) => nameOf(item) === name);
}
