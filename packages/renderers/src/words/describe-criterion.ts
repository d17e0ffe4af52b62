import type { Criterion } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { linkTo } from '../views/make-cells.ts';
import type { Cell } from '../views/view.ts';
import { durationInWords } from './describe-duration.ts';
import { plainly } from './describe-value.ts';

const COMPARISONS: Readonly<Record<string, string>> = {
  '==': 'is',
  '!=': 'is not',
  '<': 'is below',
  '<=': 'is at most',
  '>': 'is above',
  '>=': 'is at least',
  in: 'is one of',
};

/** What a record has to show: “Score is at least 65”, “accepted by the head of sales”. */
export function describeCriterion(criterion: Criterion, index: CompilationIndex): Cell {
  const { field, op, value, event, score, acceptance, since, atLeast, when } = criterion;
  if (field !== undefined) {
    const compared =
      value === undefined
        ? 'is set'
        : `${COMPARISONS[op ?? '=='] ?? 'is'} ${(Array.isArray(value) ? value : [value]).map(plainly).join(', ')}`;
    return [linkTo(field, index), { text: ` ${compared}` }];
  }
  if (event !== undefined) return [{ text: `event “${plainly(event)}”` }];
  if (score !== undefined) return [{ text: `score of ${plainly(score)} or more` }];
  if (acceptance !== undefined) return [{ text: 'accepted by ' }, linkTo(acceptance, index)];
  if (since !== undefined)
    return [
      linkTo(since, index),
      { text: ` ${atLeast === undefined ? 'has passed' : `at least ${durationInWords(atLeast)} ago`}` },
    ];
  return when === undefined ? [] : [{ text: plainly(when), code: true }];
}
