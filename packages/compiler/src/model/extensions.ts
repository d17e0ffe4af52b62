import type { Place } from '../diagnostics/diagnostic.ts';
import { isFree } from '../schema/free-keys.ts';
import { type Kind, kindFacts, kindOfCollection } from '../schema/language.ts';
import { isNothing, plainValue } from '../schema/normalise.ts';
import { type ObjectShape, shapeOfKey } from '../schema/shape.ts';
import { type Entry, entryOf, type MapNode, type YamlNode } from '../source/nodes.ts';

/** A key of the user’s own that stands in no element: at the top of a file, among the ids of a collection, in `defaults`. */
export interface Extension {
  readonly key: string;
  /** The collection that it stands in, or `defaults`; undefined at the top of a file. */
  readonly within: string | undefined;
  readonly value: unknown;
  readonly place: Place;
}

/** The user’s own keys of a file that stand in no element. */
export function extensionsIn(root: MapNode, file: string): Extension[] {
  return root.entries.flatMap((entry) => {
    if (isFree(entry.key)) return [extension(entry, undefined, file)];
    const holdsOwn = entry.key === 'defaults' || kindOfCollection(entry.key) !== undefined;
    return holdsOwn
      ? entriesOf(entry.value)
          .filter(isOwn)
          .map((own) => extension(own, entry.key, file))
      : [];
  });
}

function extension({ key, value, start, end }: Entry, within: string | undefined, file: string): Extension {
  return {
    key,
    within,
    // Only exports ask for it.
    get value(): unknown {
      return plainValue(value);
    },
    place: { file, span: { start, end } },
  };
}

/** A free key that was most likely meant as an id; `of` is the kind of what it would name. */
export interface SeemingId {
  readonly entry: Entry;
  readonly of: string;
}

/**
 * The free keys among the ids of a collection, and among those of what is nested in its elements, that were most likely
 * meant as ids: behind them stands nothing, or what the language knows there. What others take over is a template.
 */
export function seemingIds(ids: YamlNode, kind: Kind): SeemingId[] {
  const { shape } = kindFacts(kind);
  const nested = Object.entries(shape.keys).flatMap(([key, inner]) => {
    const values = inner.type === 'map' ? inner.values : undefined;
    return values?.type === 'object' && values.node ? { key, values, of: values.node } : [];
  });
  const elements = entriesOf(ids).filter((entry) => !isOwn(entry));
  return [
    ...among(ids, shape).map((entry) => ({ entry, of: kind })),
    ...elements.flatMap(({ value }) =>
      nested.flatMap(({ key, values, of }) =>
        among(entryOf(value, key)?.value, values).map((entry) => ({ entry, of })),
      ),
    ),
  ];
}

function among(ids: YamlNode | undefined, shape: ObjectShape): Entry[] {
  const entries = entriesOf(ids);
  const own = entries.filter(isOwn);
  if (own.length === 0) return [];
  const others = entries.filter((entry) => !isOwn(entry));
  const takenOver = new Set(others.flatMap(({ value }) => [value, ...entriesOf(value).map((inner) => inner.value)]));
  return own.filter(({ value }) => {
    const inner = entriesOf(value);
    if (takenOver.has(value) || inner.some((entry) => takenOver.has(entry.value))) return false;
    if (inner.length === 0) return value.kind === 'map' || isNothing(value);
    return inner.some(({ key }) => shapeOfKey(shape, key) !== undefined);
  });
}

function isOwn({ key }: Entry): boolean {
  return isFree(key);
}

function entriesOf(node: YamlNode | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}
