import type { Span } from '../source/nodes.ts';

/** A stretch of a text and what is put in its place; an empty stretch is an insertion. */
export interface Splice extends Span {
  readonly text: string;
}

/** The text with all splices made; the rest of it stays as it is, to the byte. Throws where two overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let from = 0;
  for (const splice of inOrder(splices)) {
    if (splice.start < from) throw new Error('Two edits overlap.');
    result += text.slice(from, splice.start) + splice.text;
    from = splice.end;
  }
  return result + text.slice(from);
}

/** Where an offset of the text before is found after the splices. */
export function movedBy(splices: readonly Splice[], offset: number): number {
  return splices
    .filter(({ end }) => end <= offset)
    .reduce((moved, { start, end, text }) => moved + text.length - (end - start), offset);
}

export function inOrder(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
}
