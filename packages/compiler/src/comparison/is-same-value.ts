/** Whether two declared values are the same, whatever the order of their keys: quickly said of most, so that they need no comparison. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isSameValue(item, b[index]))
    );
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isSameValue(valueAt(a, key), valueAt(b, key)))
  );
}

function valueAt(holder: object, key: string): unknown {
  return (holder as Record<string, unknown>)[key];
}
