import { distance } from 'fastest-levenshtein';

const MOST_SUGGESTIONS = 5;

/**
 * The names that a slip of the pen most likely stands for, nearest first: at most two in five letters may differ,
 * and what is clearly farther off than the best is left out.
 */
export function nearestNames(written: string, known: Iterable<string>): string[] {
  const wanted = plain(written);
  const limit = Math.max(2, Math.floor(wanted.length * 0.4));
  const near: { name: string; far: number }[] = [];
  for (const name of new Set(known)) {
    const other = plain(name);
    if (Math.abs(other.length - wanted.length) > limit) continue;
    const far = distance(wanted, other);
    if (far <= limit && far < Math.max(wanted.length, other.length)) near.push({ name, far });
  }
  near.sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  const best = near[0]?.far ?? 0;
  return near
    .filter(({ far }) => far <= best + 1)
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
