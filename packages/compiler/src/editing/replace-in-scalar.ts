import type { Span } from '../source/nodes.ts';
import { resolvePlainScalar } from '../source/resolve-scalar.ts';
import type { Splice } from './splices.ts';
import type { Token } from './visit-names.ts';

/**
 * Replaces parts of a scalar’s value in the text, whatever way it is written: the quotes, the folding and the rest of it
 * stay. Only where escapes hide the parts is it written anew, in double quotes.
 */
export function replaceInScalar(text: string, token: Token, replacements: readonly Splice[]): Splice[] {
  const raw = text.slice(token.start, token.end);
  const places = replacements.map((replacement) => placeIn(raw, token.value, replacement));
  if (places.every((place) => place !== undefined)) {
    return replacements.map(({ text: added }, index) => {
      const place = places[index] as Span;
      return { start: token.start + place.start, end: token.start + place.end, text: added };
    });
  }
  const whole = replacements.reduceRight(
    (value, { start, end, text: added }) => value.slice(0, start) + added + value.slice(end),
    token.value,
  );
  return [{ start: token.start, end: token.end, text: JSON.stringify(whole) }];
}

/** Where a part of a value stands in the way it is written: the same occurrence of the same word. */
function placeIn(raw: string, value: string, { start, end }: Span): Span | undefined {
  const word = value.slice(start, end);
  const inValue = occurrences(value, word);
  const inRaw = occurrences(raw, word);
  const at = inRaw[inValue.indexOf(start)];
  return inValue.length === inRaw.length && at !== undefined ? { start: at, end: at + word.length } : undefined;
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** Writes a name in the place of another, changing no more of it than has to change. */
export function replaceName(text: string, token: Token, wanted: string): Splice[] {
  if (wanted === token.value) return [];
  const isPlain = text.slice(token.start, token.end) === token.value;
  if (isPlain && !isText(wanted)) return [{ start: token.start, end: token.end, text: `"${wanted}"` }];
  return replaceInScalar(text, token, [difference(token.value, wanted)]);
}

/** Whether YAML reads a word as text without quotes; some parsers read dates, too. */
function isText(word: string): boolean {
  return typeof resolvePlainScalar(word) === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(word);
}

/** The part in which two names differ, cut where names have joints. */
function difference(from: string, to: string): Splice {
  const joints = (name: string): string[] => name.split(/(?<=[/.])|(?=[.])/);
  const [old, now] = [joints(from), joints(to)];
  let above = 0;
  while (above < Math.min(old.length, now.length) - 1 && old[above] === now[above]) above += 1;
  let below = 0;
  while (below < Math.min(old.length, now.length) - above - 1 && old.at(-1 - below) === now.at(-1 - below)) below += 1;
  const start = old.slice(0, above).join('').length;
  return {
    start,
    end: from.length - old.slice(old.length - below).join('').length,
    text: now.slice(above, now.length - below).join(''),
  };
}
