import { type Address, byCodeUnit } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { kindFacts } from '../schema/language.ts';
import type { Mapping } from '../schema/normalise.ts';
import {
  type ListShape,
  type MapShape,
  type ObjectShape,
  optionForValue,
  type Shape,
  shapeOfKey,
} from '../schema/shape.ts';

/** A value as it is compared: mappings all the way down, where order says nothing. */
export type Meaning = string | number | boolean | null | readonly Meaning[] | { readonly [key: string]: Meaning };
export type MeaningMap = { readonly [key: string]: Meaning };

/** Where a name has changed, the one that it has now. */
export type Renaming = (address: Address) => Address;

/** What the comparison leaves out: an earlier name is no part of what something means. */
const NAMING = 'formerly';

/**
 * What an element says, apart from how it is written: defaults are left out, sets sorted, and lists whose items have an
 * identity are mappings by it (versions by version, transitions by their ends).
 */
export function meaningOf(element: Element, renamed: Renaming = (address) => address): MeaningMap {
  const { [NAMING]: _, ...meaning } = objectMeaning(element.value as Mapping, kindFacts(element.kind).shape, renamed);
  return meaning;
}

function meaningOfValue(value: unknown, shape: Shape | undefined, renamed: Renaming): Meaning {
  switch (shape?.type) {
    case 'reference':
      return typeof value === 'string' ? renamed(value) : plain(value);
    case 'list':
      return Array.isArray(value) ? listMeaning(value, shape, renamed) : plain(value);
    case 'map':
      return isMapping(value) ? mapMeaning(value, shape, renamed) : plain(value);
    case 'object':
      return isMapping(value) ? objectMeaning(value, shape, renamed) : plain(value);
    case 'either':
      return meaningOfValue(value, optionForValue(value, shape), renamed);
    default:
      return plain(value);
  }
}

function objectMeaning(value: Mapping, shape: ObjectShape, renamed: Renaming): MeaningMap {
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Meaning][] => {
    if (inner === undefined || inner === null || inner === shape.defaults?.[key]) return [];
    const meaning = meaningOfValue(inner, shapeOfKey(shape, key), renamed);
    return isEmpty(meaning) ? [] : [[key, meaning]];
  });
  return sorted(entries);
}

function mapMeaning(value: Mapping, shape: MapShape, renamed: Renaming): MeaningMap {
  const named = shape.keys?.type === 'reference' ? renamed : (key: string): string => key;
  return sorted(
    Object.entries(value).map(([key, inner]) => [named(key), meaningOfValue(inner ?? null, shape.values, renamed)]),
  );
}

function listMeaning(items: readonly unknown[], shape: ListShape, renamed: Renaming): Meaning {
  const meanings = items.map((item) => meaningOfValue(item, shape.items, renamed));
  if (shape.identifiedBy) return sorted(identified(meanings, shape.identifiedBy));
  if (shape.ordered) return meanings;
  const set = new Map(meanings.map((item) => [JSON.stringify(item), item]));
  return [...set].sort(([a], [b]) => byCodeUnit(a, b)).map(([, item]) => item);
}

/** Items by what tells them apart; of several that nothing tells apart, the later ones are numbered. */
function identified(items: readonly Meaning[], keys: readonly string[]): [string, Meaning][] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const parts = keys.map((key) => (isMapping(item) ? String(item[key] ?? '') : ''));
    const identity = parts.filter((part) => part !== '').join('..');
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    return [count === 1 ? identity : `${identity}#${count}`, item];
  });
}

/** A value whose shape says nothing about it. */
function plain(value: unknown): Meaning {
  if (Array.isArray(value)) return value.map(plain);
  if (isMapping(value)) return sorted(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return (value ?? null) as Meaning;
}

function sorted(entries: readonly [string, Meaning][]): MeaningMap {
  const result: Record<string, Meaning> = Object.create(null);
  for (const [key, meaning] of [...entries].sort(([a], [b]) => byCodeUnit(a, b))) result[key] = meaning;
  return result;
}

function isEmpty(meaning: Meaning): boolean {
  return typeof meaning === 'object' && meaning !== null && Object.keys(meaning).length === 0;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
