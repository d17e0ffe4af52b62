import {
  type Address,
  byCodeUnit,
  kindOf,
  type Meaning,
  type MeaningMap,
  type Model,
  meaningOf,
  meaningOfManifest,
  presentNameIn,
} from '@spandrel/compiler';
import type { ChangedKey, ChangeSet, Rename } from './change-set.ts';

/** What a whole architecture says: each element by its address, and the manifest as `architecture`. */
export type ArchitectureMeaning = ReadonlyMap<Address, MeaningMap>;

/** Under what name the manifest stands, whatever the architecture is called. */
const MANIFEST = 'architecture';

/** What an architecture says; with every name as it is after some renames, so that two states can be held against each other. */
export function meaningOfArchitecture(model: Model, renamed: readonly Rename[] = []): ArchitectureMeaning {
  const present = presentNameIn(new Map(renamed.map(({ from, to }) => [from, to])));
  return inOrder([
    [MANIFEST, meaningOfManifest(model, present)],
    ...model.elements.map((element) => [present(element.address), meaningOf(element, present)] as const),
  ]);
}

/**
 * What head says, from what base says (told with the names of head, `meaningOfArchitecture(base.model, changes.renamed)`) and the changes between them. Exact as long as nothing
 * is `unread`.
 */
export function applyPatch(base: ArchitectureMeaning, { added, removed, changed }: ChangeSet): ArchitectureMeaning {
  const result = new Map(base);
  for (const { address } of removed) result.delete(address);
  for (const { address, meaning } of added) result.set(address, meaning);
  for (const { address, keys } of changed) {
    const name = kindOf(address) === MANIFEST ? MANIFEST : address;
    result.set(name, keys.reduce(applyKey, result.get(name) ?? {}));
  }
  return inOrder([...result]);
}

function applyKey(meaning: MeaningMap, { path, after }: Pick<ChangedKey, 'path' | 'after'>): MeaningMap {
  const [key = '', ...rest] = path;
  const { [key]: inner, ...others } = meaning;
  if (rest.length === 0) return after === undefined ? others : sorted({ ...others, [key]: after });
  return sorted({ ...others, [key]: applyKey((inner ?? {}) as MeaningMap, { path: rest, after }) });
}

function sorted(meaning: Readonly<Record<string, Meaning>>): MeaningMap {
  return Object.fromEntries(Object.entries(meaning).sort(([a], [b]) => byCodeUnit(a, b)));
}

function inOrder(entries: readonly (readonly [Address, MeaningMap])[]): ArchitectureMeaning {
  return new Map([...entries].sort(([a], [b]) => byCodeUnit(a, b)));
}
