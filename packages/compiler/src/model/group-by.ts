/** Items by a key of theirs, each group in the order of the items. (Node 20 has no Map.groupBy yet.) */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Items by each of several keys of theirs. */
export function indexBy<T, K>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const index = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) addTo(index, key, item);
  }
  return index;
}

function addTo<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
