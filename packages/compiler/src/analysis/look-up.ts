import type { Address } from '../model/addresses.ts';

/**
 * Finds items by what they name, without going through all of them each time. What an item names is read again when it
 * is found, and an item of which that isn't known is read every time: so a judgement takes note of what is spoiled.
 */
export function lookUp<T>(items: Iterable<T>, namesOf: (item: T) => Address | readonly Address[] | undefined): (name: Address) => T[] {
  const groups = new Map<Address | undefined, T[]>();
  for (const item of items) {
    for (const name of new Set([namesOf(item)].flat())) {
      const group = groups.get(name);
      if (group) group.push(item);
      else groups.set(name, [item]);
    }
  }
  const found = (name: Address | undefined): readonly T[] => groups.get(name) ?? [];
  return (name) =>
    [...found(name), ...found(undefined)].filter((item) => {
      const named = namesOf(item);
      return named === name || (typeof named === 'object' && named.includes(name));
    });
}
