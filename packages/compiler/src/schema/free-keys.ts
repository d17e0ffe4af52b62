/** Keys that begin with `x-` belong to the user. */
export function isFree(key: string): boolean {
  return key.startsWith('x-');
}

/** Keeps a free key among ids, where nobody who goes through the ids comes across it. */
export function keepFree(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: false, configurable: true });
}

/** The free keys that are kept among the ids of a mapping. */
export function freeEntries(holder: object): [string, unknown][] {
  return Object.getOwnPropertyNames(holder)
    .filter((key) => isFree(key) && !Object.prototype.propertyIsEnumerable.call(holder, key))
    .map((key) => [key, (holder as Record<string, unknown>)[key]]);
}
