import type { WeakLink, Weakness } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { MARKS } from '../style/marks.ts';
import type { Mark } from '../views/view.ts';

/** What marks each weakness in a picture. */
export const WEAKNESS_MARKS: Readonly<Record<Weakness, Mark>> = {
  'no-inputs': 'unfounded',
  'no-source': 'unsupplied',
  'no-place': 'unplaced',
  'no-way': 'unreached',
  'no-formula': 'unformulated',
  'by-hand': 'manual',
  'no-authority': 'contested',
  slow: 'slow',
  uncertified: 'uncertified',
};

/** “by hand”, “no flow”: a weakness in a word or two. */
export function weaknessInWords(weakness: Weakness): string {
  return MARKS[WEAKNESS_MARKS[weakness]].words;
}

/** A weak link as a clause: “no flow brings “Lead.amount” to where “Pipeline” is computed”. */
export function weakLinkInWords({ weakness, at, to }: WeakLink, { titleOf }: CompilationIndex): string {
  const what = `“${titleOf(at)}”`;
  const there = to === undefined ? '' : ` to where “${titleOf(to)}” is computed`;
  switch (weakness) {
    case 'no-inputs':
      return `${what} names nothing that it is worked out from`;
    case 'no-source':
      return `no system in use supplies ${what}`;
    case 'no-place':
      return `nobody says where ${what} is computed`;
    case 'no-way':
      return `no flow brings ${what}${there}`;
    case 'no-formula':
      return `${what} has no formula`;
    case 'by-hand':
      return to === undefined ? `${what} is put together by hand` : `people carry ${what}${there}`;
    case 'no-authority':
      return `several systems overwrite ${what}, and none has the last word`;
    case 'slow':
      return `${what} takes more than a day to get${there}`;
    case 'uncertified':
      return `${what} isn’t certified, so nobody vouches for it`;
  }
}

const REASONS: Readonly<Record<Weakness, string>> = {
  'no-inputs': 'nobody can say what the figure rests on',
  'no-source': 'a figure can’t be better than data that nothing supplies',
  'no-place': 'it can’t be checked whether the data arrives',
  'no-way': 'what doesn’t arrive can’t be in the figure, or gets there in a way that nobody designed',
  'no-formula': 'two people would work it out in two ways',
  'by-hand': 'whoever carries or retypes data can be late, or get it wrong',
  'no-authority': 'whoever writes last wins, so that the figure is left to chance',
  slow: 'the figure is of another day than the one that it is read on',
  uncertified: 'it may be right, but nobody answers for it',
};

/** What a weakness does to a figure, as a clause. */
export function weaknessReason(weakness: Weakness): string {
  return REASONS[weakness];
}
