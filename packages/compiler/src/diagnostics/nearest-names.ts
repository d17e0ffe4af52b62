import { distance } from 'fastest-levenshtein';

const MOST_SUGGESTIONS = 5;

/**
 * The names that a slip of the pen most likely stands for, nearest first: at most two in five letters may differ,
 * and what is clearly farther off than the best is left out.
 */
export function nearestNames(written: string, known: Iterable<string>): string[] {
  return nearestOf(written, comparable(known));
}

/** A name with what of it counts when it is compared. */
export interface Comparable {
  readonly name: string;
  readonly plain: string;
}

/** Names made ready to be compared with many slips. */
export function comparable(names: Iterable<string>): Comparable[] {
  return Array.from(new Set(names), (name) => ({ name, plain: plain(name) }));
}

/** As `nearestNames`, where there are many slips among the same names. */
export function nearestOf(written: string, known: readonly Comparable[]): string[] {
  const wanted = plain(written);
  const limit = Math.max(2, Math.floor(wanted.length * 0.4));
  let best = limit;
  let near: { name: string; far: number }[] = [];
  for (const { name, plain: other } of known) {
    if (Math.abs(other.length - wanted.length) > Math.min(limit, best + 1)) continue;
    const far = distance(wanted, other);
    if (far > Math.min(limit, best + 1) || far >= Math.max(wanted.length, other.length)) continue;
    if (far < best) {
      best = far;
      near = near.filter((found) => found.far <= best + 1);
    }
    near.push({ name, far });
  }
  return near
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name);
}

/** The one name that is nearer than every other, where there is one: what checking goes on with. */
export function presumedName(written: string, nearest: readonly string[]): string | undefined {
  const [first, second] = nearest;
  if (first === undefined) return undefined;
  if (second !== undefined && distance(plain(written), plain(second)) <= distance(plain(written), plain(first)))
    return undefined;
  return first;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, '-');
}
