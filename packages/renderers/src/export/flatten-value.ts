import { optionForValue, type Shape } from '@spandrel/compiler';

export type Scalar = string | number | boolean;

/**
 * The texts, numbers and truths of a value by their paths, `value.cost.annual`; a list of them is one text. What is by id or
 * has items of its own has no place in a table and is left out.
 */
export function flattenValue(value: unknown, shape: Shape | undefined, path = 'value'): [string, Scalar][] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [[path, value]];
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((item) => typeof item !== 'object') ? [[path, value.join(', ')]] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const form = shape?.type === 'either' ? optionForValue(value, shape) : shape;
  if (form?.type !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    flattenValue(inner, Object.hasOwn(form.keys, key) ? form.keys[key] : undefined, `${path}.${key}`),
  );
}
