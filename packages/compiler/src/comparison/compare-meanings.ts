import { byCodeUnit } from '../model/addresses.ts';
import { type Meaning, type MeaningMap, UNREAD } from './read-meaning.ts';

/** The keys that lead to something within an element: `versions`, `3`, `when`. */
export type KeyPath = readonly string[];

/** A key whose value is not what it was: absent `before`, it was added; absent `after`, it is gone. */
export interface KeyChange {
  readonly path: KeyPath;
  readonly before?: Meaning;
  readonly after?: Meaning;
}

export interface Difference {
  readonly changes: readonly KeyChange[];
  /** What a compile error spoiled on either side, so that it can’t be said whether it has changed. */
  readonly unread: readonly KeyPath[];
}

export const NO_DIFFERENCE: Difference = { changes: [], unread: [] };

/** What is different between two mappings, key by key and as deep as both are mappings, in the order of paths. */
export function compareMeanings(before: MeaningMap, after: MeaningMap): Difference {
  const changes: KeyChange[] = [];
  const unread: KeyPath[] = [];
  const compare = (path: KeyPath, was: MeaningMap, is: MeaningMap): void => {
    for (const key of [...new Set([...Object.keys(was), ...Object.keys(is)])].sort(byCodeUnit)) {
      const [at, old, now] = [[...path, key], was[key], is[key]];
      if (isUnread(old) || isUnread(now)) unread.push(at);
      else if (isMap(old) && isMap(now)) compare(at, old, now);
      else if (JSON.stringify(old) !== JSON.stringify(now)) changes.push(changeOf(at, old, now));
    }
  };
  compare([], before, after);
  return { changes, unread };
}

function changeOf(path: KeyPath, before: Meaning | undefined, after: Meaning | undefined): KeyChange {
  return {
    path,
    ...(before !== undefined && { before: legible(before) }),
    ...(after !== undefined && { after: legible(after) }),
  };
}

/** A value without the keys that a compile error spoiled. */
function legible(meaning: Meaning): Meaning {
  return isMap(meaning) ? legibleMap(meaning) : meaning;
}

export function legibleMap(meaning: MeaningMap): MeaningMap {
  const kept = Object.entries(meaning).filter(([, inner]) => !isUnread(inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, legible(inner)]));
}

/** Whether a value, or an item of a list, is spoiled. */
function isUnread(meaning: Meaning | undefined): boolean {
  return meaning === UNREAD || (Array.isArray(meaning) && meaning.some((item) => isUnread(item) || holdsUnread(item)));
}

function holdsUnread(meaning: Meaning): boolean {
  return isMap(meaning) && Object.values(meaning).some((inner) => isUnread(inner) || holdsUnread(inner));
}

function isMap(meaning: Meaning | undefined): meaning is MeaningMap {
  return typeof meaning === 'object' && meaning !== null && !Array.isArray(meaning);
}
