import { lineMap } from '../source/lines.ts';
import { applySplices, movedBy, type Splice } from './splices.ts';
import type { Token } from './visit-names.ts';

/** A line on which a text or a comment speaks of an id, in the file as it is after the edit. */
export interface Mention {
  readonly file: string;
  readonly line: number;
}

interface SearchedFile {
  readonly path: string;
  readonly text: string;
  readonly splices: readonly Splice[];
  /** What is a name rather than prose. */
  readonly names: readonly Token[];
}

/** Where an id is mentioned outside of names: in prose, in comments, and under keys that are free for the user. */
export function findMentions({ path, text, splices, names }: SearchedFile, id: string): Mention[] {
  const word = new RegExp(`(?<![\\w&*-])${id}(?![\\w-])`, 'g');
  const found = Array.from(text.matchAll(word), ({ index }) => index).filter(
    (at) => !names.some(({ start, end }) => start <= at && at < end),
  );
  if (found.length === 0) return [];
  const lines = lineMap(applySplices(text, splices));
  const numbers = new Set(found.map((at) => lines.position(movedBy(splices, at)).line));
  return Array.from(numbers, (line) => ({ file: path, line }));
}
