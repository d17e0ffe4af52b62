import type { KeyPath, Meaning } from '@spandrel/compiler';

/** How much of a value is told; programs get all of it. */
const LONGEST = 160;

/** A value on one line, as it might stand in YAML, cut where it is long. */
export function describeMeaning(meaning: Meaning | undefined): string {
  return shortened(inline(meaning));
}

/** The keys that lead to a value. */
export function describePath(path: KeyPath): string {
  return path.join('.');
}

/** What a value was and is; of two long ones that begin the same, from where they differ on. */
export function describeChange(before: Meaning | undefined, after: Meaning | undefined): string {
  const [was, is] = [inline(before), inline(after)];
  const isLong = was.length > LONGEST || is.length > LONGEST;
  const start = isLong ? startOfDifference(was, is) : 0;
  const told = [was, is].map((text) => shortened(`${start > 0 ? '… ' : ''}${text.slice(start)}`));
  return told.join(' → ');
}

/** Where the first word begins that two texts don’t have in common. */
function startOfDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.lastIndexOf(' ', at - 1) + 1;
}

function shortened(text: string): string {
  const characters = [...text.slice(0, LONGEST * 2)];
  const isShort = characters.length <= LONGEST && text.length <= LONGEST * 2;
  return isShort ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

function inline(meaning: Meaning | undefined): string {
  if (meaning === undefined) return 'nothing';
  if (Array.isArray(meaning)) return meaning.length === 0 ? 'nothing' : meaning.map(inline).join(', ');
  if (typeof meaning !== 'object' || meaning === null) return String(meaning);
  return `{${Object.entries(meaning)
    .map(([key, inner]) => `${key}: ${inline(inner)}`)
    .join(', ')}}`;
}
