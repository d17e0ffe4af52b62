/** Items by a key of theirs, each group in the order of the items. (Node 20 has no Map.groupBy yet.) */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  return indexBy(items, (item) => [keyOf(item)]);
}

/** Items by each of several keys of theirs. */
export function indexBy<T, K>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const index = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = index.get(key);
      if (group) group.push(item);
      else index.set(key, [item]);
    }
  }
  return index;
}
