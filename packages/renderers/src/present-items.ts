/** The items of a list that are there: a broken workspace may leave holes, or no list at all. */
export function presentItems<T>(list: readonly T[] | undefined | null): NonNullable<T>[] {
  return Array.isArray(list) ? list.filter((item): item is NonNullable<T> => item !== undefined && item !== null) : [];
}

/** The entries of a mapping whose values are there, in the order of the text. */
export function presentEntries<T>(mapping: Readonly<Record<string, T>> | undefined | null): [string, NonNullable<T>][] {
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping)) return [];
  return Object.entries(mapping).filter(
    (entry): entry is [string, NonNullable<T>] => entry[1] !== undefined && entry[1] !== null,
  );
}
