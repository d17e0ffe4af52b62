import { byCodeUnit } from '../model/addresses.ts';
import type { Meaning, MeaningMap } from './read-meaning.ts';

/** A key whose value is not what it was: absent `before`, it was added; absent `after`, it is gone. */
export interface KeyChange {
  /** The keys that lead there: `versions`, `3`, `when`. */
  readonly path: readonly string[];
  readonly before?: Meaning;
  readonly after?: Meaning;
}

/** What is different between two mappings, key by key and as deep as both are mappings, in the order of paths. */
export function compareMeanings(before: MeaningMap, after: MeaningMap): KeyChange[] {
  return changesAt([], before, after);
}

function changesAt(path: readonly string[], before: MeaningMap, after: MeaningMap): KeyChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byCodeUnit);
  return keys.flatMap((key): KeyChange[] => {
    const at = [...path, key];
    const [was, is] = [before[key], after[key]];
    if (was === undefined) return [{ path: at, after: is as Meaning }];
    if (is === undefined) return [{ path: at, before: was }];
    if (isMap(was) && isMap(is)) return changesAt(at, was, is);
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ path: at, before: was, after: is }];
  });
}

function isMap(meaning: Meaning): meaning is MeaningMap {
  return typeof meaning === 'object' && meaning !== null && !Array.isArray(meaning);
}
