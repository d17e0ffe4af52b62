import { freeEntries } from './free-keys.ts';
import type { Mapping } from './normalise.ts';
import { type ObjectShape, optionForValue, type Shape, shapeOfKey } from './shape.ts';

/**
 * A compiled value as other programs get it: a plain copy with every key of the user’s own, also those that stand among
 * ids, and with what holds where a key is absent. A key that a compile error spoiled is absent, and nothing holds there.
 */
export function completeValue(value: unknown, shape: Shape | undefined): unknown {
  if (shape?.type === 'either') return completeValue(value, optionForValue(value, shape));
  if (Array.isArray(value))
    return value.map((item) => completeValue(item, shape?.type === 'list' ? shape.items : undefined));
  if (typeof value !== 'object' || value === null) return value;
  if (shape?.type === 'object') return completeObject(value as Mapping, shape);
  if (shape?.type !== 'map') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, completeValue(inner, shape.values)] as const);
  return Object.fromEntries([...entries, ...freeEntries(value)]);
}

function completeObject(value: Mapping, shape: ObjectShape): unknown {
  const declared = Object.entries(value).map(([key, inner]) => [key, completeValue(inner, shapeOfKey(shape, key))]);
  const defaults = Object.entries(shape.defaults ?? {}).filter(([key]) => !(key in value));
  return Object.fromEntries([...declared, ...defaults]);
}
