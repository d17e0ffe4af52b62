import { byCodeUnit, groupBy, type Meaning, type MeaningMap } from '@spandrel/compiler';
import type { LookAlike, WholeChange } from './change-set.ts';

/** From how much of what they say on, two elements look like one that was renamed. */
export const LOOK_ALIKE = 0.6;
/** What so many say, such as a status, tells nobody apart, and is not counted where two are matched. */
const COMMON = 50;
/** Two elements that say hardly anything are alike by chance. */
const LEAST_SHARED = 2;

interface Pair extends LookAlike {
  readonly shared: number;
}

/**
 * The elements that are gone, each with the new one of its kind that says most of the same, each once. Similarity is
 * Dice’s coefficient over the keys with their values: twice what is shared by what there is in both (L. R. Dice,
 * Measures of the Amount of Ecologic Association Between Species, Ecology 26, 1945).
 */
export function findLookAlikes(removed: readonly WholeChange[], added: readonly WholeChange[]): LookAlike[] {
  const statements = new Map([...removed, ...added].map((one) => [one, [...statementsOf(one.meaning, '')]] as const));
  const saying = groupBy(
    added.flatMap((one) => (statements.get(one) ?? []).map((statement) => ({ one, said: `${one.kind} ${statement}` }))),
    ({ said }) => said,
  );
  const pairs = removed.flatMap((gone): Pair[] => {
    const own = statements.get(gone) ?? [];
    const shared = new Map<WholeChange, number>();
    for (const statement of own) {
      const others = saying.get(`${gone.kind} ${statement}`) ?? [];
      if (others.length > COMMON) continue;
      for (const { one } of others) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    return [...shared].map(([one, count]) => {
      const similarity = (2 * count) / (own.length + (statements.get(one) ?? []).length);
      return { removed: gone.address, added: one.address, similarity, shared: count };
    });
  });
  return eachOnce(pairs.filter(({ similarity, shared }) => similarity >= LOOK_ALIKE && shared >= LEAST_SHARED));
}

/** The most similar pairs, so that nothing is in two of them, by the address that is gone. */
function eachOnce(pairs: readonly Pair[]): LookAlike[] {
  // Of equally similar pairs it is the same one whichever of the two states comes first.
  const names = ({ removed, added }: Pair): string => [removed, added].sort(byCodeUnit).join(' ');
  const ordered = [...pairs].sort((a, b) => b.similarity - a.similarity || byCodeUnit(names(a), names(b)));
  const met = new Set<string>();
  const kept = ordered.filter(({ removed, added }) => {
    if (met.has(removed) || met.has(added)) return false;
    met.add(removed).add(added);
    return true;
  });
  return kept
    .sort((a, b) => byCodeUnit(a.removed, b.removed))
    .map(({ removed, added, similarity }) => ({ removed, added, similarity }));
}

/** Every value that something says, with the keys that lead to it; the items of a list are values of one key. */
function* statementsOf(meaning: Meaning, path: string): Iterable<string> {
  if (Array.isArray(meaning)) {
    for (const item of meaning) yield* statementsOf(item, `${path}[]`);
  } else if (typeof meaning === 'object' && meaning !== null) {
    for (const [key, inner] of Object.entries(meaning as MeaningMap)) yield* statementsOf(inner, `${path}.${key}`);
  } else {
    yield `${path}=${JSON.stringify(meaning)}`;
  }
}
