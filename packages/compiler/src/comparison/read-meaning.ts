import { type Address, byCodeUnit } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { manifestShape } from '../schema/generated/shapes.ts';
import { kindFacts } from '../schema/language.ts';
import { mayListFields, mayNameField } from '../schema/name-keys.ts';
import type { Mapping } from '../schema/normalise.ts';
import {
  type ListShape,
  type MapShape,
  type ObjectShape,
  type Shape,
  shapeOfKey,
  type TextShape,
} from '../schema/shape.ts';
import { presentCondition, presentField } from './present-names.ts';

/** A value as it is compared: mappings all the way down, where order says nothing. */
export type Meaning = string | number | boolean | null | readonly Meaning[] | { readonly [key: string]: Meaning };
export type MeaningMap = { readonly [key: string]: Meaning };

/** Stands for what a compile error spoiled: it can’t be said what it means, nor whether that has changed. */
export const UNREAD: MeaningMap = Object.freeze(Object.create(null));

/** Where a name has changed, the one that it has now. */
export type Renaming = (address: Address) => Address;

/** What the comparison leaves out: an earlier name is no part of what something means. */
const NAMING = 'formerly';
/** Likewise of the manifest: the version of the language, and how an architecture is cut into files. */
const CUTTING: ReadonlySet<string> = new Set(['spandrel', 'include', 'exclude']);
/** What the manifest’s waivers name, which is written as full addresses. */
const WAIVED = 'elements';

/**
 * What an element says, apart from how it is written: defaults are left out, sets sorted, and lists whose items have an
 * identity are mappings by it (versions by version, transitions by their ends).
 */
export function meaningOf(element: Element, renamed: Renaming = (address) => address): MeaningMap {
  const { [NAMING]: _, ...meaning } = objectMeaning(element.value as Mapping, kindFacts(element.kind).shape, renamed);
  return meaning;
}

/** What the manifest says of the architecture as a whole, of waivers and of rules. */
export function meaningOfManifest({ manifest }: Model, renamed: Renaming = (address) => address): MeaningMap {
  const meaning = objectMeaning(manifest as unknown as Mapping, manifestShape, renamed);
  return sorted(Object.entries(meaning).filter(([key]) => !CUTTING.has(key)));
}

/** What tells the items of a list apart, in their order; undefined where a list is a set, or its order says something. */
export function identitiesOf(
  items: readonly unknown[],
  shape: ListShape,
  renamed: Renaming,
): readonly string[] | undefined {
  if (!shape.identifiedBy) return undefined;
  const meanings = items.map((item) => meaningOfValue(item, shape.items, renamed));
  return identified(meanings, shape.identifiedBy).map(([identity]) => identity);
}

function meaningOfValue(value: unknown, shape: Shape | undefined, renamed: Renaming, key?: string): Meaning {
  switch (shape?.type) {
    case 'reference':
      return typeof value === 'string' ? renamed(value) : plain(value);
    case 'text':
      return typeof value === 'string' ? textMeaning(value, shape, renamed, key) : plain(value);
    case 'list':
      return Array.isArray(value) ? listMeaning(value, shape, renamed, key) : plain(value);
    case 'map':
      return isMapping(value) ? mapMeaning(value, shape, renamed, key) : plain(value);
    case 'object':
      return isMapping(value) ? objectMeaning(value, shape, renamed) : plain(value);
    case 'either':
      return meaningOfValue(value, optionFor(value, shape.options), renamed, key);
    default:
      return plain(value);
  }
}

function objectMeaning(value: Mapping, shape: ObjectShape, renamed: Renaming): MeaningMap {
  const entries = keysOf(value).flatMap((key): [string, Meaning][] => {
    const inner = value[key];
    if (isSpoiled(value, key)) return [[key, UNREAD]];
    if (inner === undefined || inner === null || inner === shape.defaults?.[key]) return [];
    const meaning = meaningOfValue(inner, shapeOfKey(shape, key), renamed, key);
    return isEmpty(meaning) ? [] : [[key, meaning]];
  });
  return sorted(entries);
}

function mapMeaning(value: Mapping, shape: MapShape, renamed: Renaming, name?: string): MeaningMap {
  const present = (key: string): string => {
    if (shape.keys?.type === 'reference') return renamed(key);
    return mayListFields(name) ? presentField(key, renamed) : key;
  };
  return sorted(
    keysOf(value).map((key): [string, Meaning] => {
      const inner = value[key];
      if (isSpoiled(value, key)) return [present(key), UNREAD];
      return [present(key), meaningOfValue(inner ?? null, shape.values, renamed)];
    }),
  );
}

/** The keys of a mapping, with those that a compile error left without a value. */
function keysOf(value: Mapping): string[] {
  return Object.getOwnPropertyNames(value);
}

/** Whether a compile error spoiled a key: it is read by way of a getter, so that the reading is noted. */
function isSpoiled(value: Mapping, key: string): boolean {
  return Object.getOwnPropertyDescriptor(value, key)?.get !== undefined;
}

function textMeaning(text: string, { format }: TextShape, renamed: Renaming, key?: string): string {
  if (format === 'expression') return presentCondition(text, renamed);
  if (key === WAIVED) return renamed(text);
  return mayNameField(key) ? presentField(text, renamed) : text;
}

function listMeaning(items: readonly unknown[], shape: ListShape, renamed: Renaming, key?: string): Meaning {
  const meanings = items.map((item) => meaningOfValue(item, shape.items, renamed, key));
  if (shape.identifiedBy) return sorted(identified(meanings, shape.identifiedBy));
  if (shape.ordered) return meanings;
  const set = new Map(meanings.map((item) => [JSON.stringify(item), item]));
  return [...set].sort(([a], [b]) => byCodeUnit(a, b)).map(([, item]) => item);
}

/** Items by what tells them apart; of several that nothing tells apart, all but one are numbered, whatever their order. */
function identified(items: readonly Meaning[], keys: readonly string[]): [string, Meaning][] {
  const named = items.map((item): [string, Meaning] => {
    const parts = keys.map((key) => (isMapping(item) ? wordOf(item[key]) : ''));
    return [parts.filter((part) => part !== '').join('..'), item];
  });
  const counts = new Map<string, number>();
  const ordered = [...named].sort(([, a], [, b]) => byCodeUnit(JSON.stringify(a), JSON.stringify(b)));
  for (const entry of ordered) {
    const [identity] = entry;
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    if (count > 1) entry[0] = `${identity}#${count}`;
  }
  return named;
}

/** What stands for a value in the name of an item; nothing, where a compile error spoiled it. */
function wordOf(value: unknown): string {
  return typeof value === 'object' ? '' : String(value ?? '');
}

function optionFor(value: unknown, options: readonly Shape[]): Shape | undefined {
  const types = Array.isArray(value)
    ? ['list']
    : isMapping(value)
      ? ['object', 'map']
      : ['reference', 'text', 'number'];
  return options.find(({ type }) => types.includes(type));
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
