import type { YamlNode } from '../source/nodes.ts';
import { isFree, keepFree } from './free-keys.ts';
import { type EitherShape, type MapShape, type ObjectShape, type Shape, shapeOfKey } from './shape.ts';

/** A mapping without a prototype, so that keys such as `constructor` are keys and nothing else. */
export type Mapping = Record<string, unknown>;

/** As `Object.create(null)`, but with a hidden class, which makes reading it several times as fast. */
const PlainMapping = function PlainMapping() {} as unknown as new () => Mapping;
PlainMapping.prototype = Object.freeze(Object.create(null));

export function emptyMapping(): Mapping {
  return new PlainMapping();
}

/**
 * A node in canonical form: a single value where a list is expected becomes a list of one, a number where text is
 * expected the text as it was written, a known key with nothing behind it no key at all. What doesn't fit is left as it
 * is, for the validator to find.
 */
export function normalise(node: YamlNode, shape: Shape): unknown {
  switch (shape.type) {
    case 'text':
    case 'reference':
      return node.kind === 'scalar' ? (node.source ?? node.value ?? undefined) : plainValue(node);
    case 'list':
      if (node.kind === 'seq') return node.items.map((item) => normalise(item, shape.items) ?? null);
      return isNothing(node) ? undefined : [normalise(node, shape.items)];
    case 'object':
      return normaliseObject(node, shape);
    case 'map':
      return normaliseMap(node, shape);
    case 'either':
      return normalise(node, fittingOption(node, shape));
    default:
      return plainValue(node) ?? undefined;
  }
}

function normaliseObject(node: YamlNode, shape: ObjectShape): unknown {
  if (node.kind !== 'map') return plainValue(node) ?? undefined;
  const result = emptyMapping();
  for (const { key, value } of node.entries) {
    const known = shapeOfKey(shape, key);
    const inner = known ? normalise(value, known) : plainValue(value);
    if (inner !== undefined) result[key] = inner;
  }
  return result;
}

function normaliseMap(node: YamlNode, shape: MapShape): unknown {
  if (node.kind !== 'map') return plainValue(node) ?? undefined;
  const result = emptyMapping();
  for (const { key, value } of node.entries) {
    if (isFree(key)) {
      keepFree(result, key, plainValue(value));
      continue;
    }
    const nothing = isNothing(value) && shape.values.type === 'object';
    result[key] = nothing ? emptyMapping() : (normalise(value, shape.values) ?? null);
  }
  return result;
}

/** Of the forms that a key may take, the one that a node was meant as, judged by whether it is a text, a list or a mapping. */
export function fittingOption(node: YamlNode, shape: EitherShape): Shape {
  const fitting = shape.options.filter((option) => fits(node, option));
  return fitting[0] ?? shape.options.find((option) => option.type === 'list') ?? (shape.options[0] as Shape);
}

/** Whether a node could be of a shape, going by its form alone. */
export function fits(node: YamlNode, shape: Shape): boolean {
  switch (shape.type) {
    case 'any':
      return true;
    case 'either':
      return shape.options.some((option) => fits(node, option));
    case 'list':
      return node.kind === 'seq';
    case 'map':
    case 'object':
      return node.kind === 'map';
    case 'text':
      if (node.kind !== 'scalar' || typeof (node.source ?? node.value) !== 'string') return false;
      return shape.values?.length !== 1 || shape.values[0] === node.value;
    case 'reference':
      return node.kind === 'scalar' && typeof (node.source ?? node.value) === 'string';
    case 'integer':
      return node.kind === 'scalar' && Number.isInteger(node.value);
    case 'number':
      return node.kind === 'scalar' && Number.isFinite(node.value);
    case 'boolean':
      return node.kind === 'scalar' && typeof node.value === 'boolean';
  }
}

/** A node as it stands, for what the language leaves free. */
export function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'seq') return node.items.map(plainValue);
  const result = emptyMapping();
  for (const { key, value } of node.entries) result[key] = plainValue(value);
  return result;
}

export function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
