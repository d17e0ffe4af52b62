import { listAnd } from '@spandrel/compiler';
import { isEmpty } from '@spandrel/review';
import type { ReviewedChange } from './reviewed-change.ts';
import { counted } from './sections.ts';
import { growthsIn, tellGrowth } from './tell-baseline.ts';
import { countChanges } from './tell-changes.ts';

/** Whether nothing is different, in what is declared or in how it is judged. */
export function isUnchanged({ review }: ReviewedChange): boolean {
  const { changes, authority, findings } = review;
  return isEmpty(changes) && changes.unread.length === 0 && authority.length === 0 && findings.added.length === 0;
}

/** What is to be said first: whether it may be made as it is and, where a baseline grew, that less is asked from now on. */
export function tellVerdict(change: ReviewedChange): string {
  return [tellOutcome(change), ...growthsIn(change.review.authority).map((one) => `${tellGrowth(one)}.`)].join(' ');
}

function tellOutcome(change: ReviewedChange): string {
  const { verdict, findings } = change.review;
  const { unsettledMeaning, unsettledAuthority, compileErrors } = verdict;
  if (verdict.passes) {
    if (isUnchanged(change)) return 'No change: both say the same.';
    const fixed = findings.fixed.length > 0 ? [`${counted(findings.fixed.length, 'finding')} fixed`] : [];
    return `Nothing stands against it: ${[countChanges(change), ...fixed].join('; ')}.`;
  }
  const against = [
    ...(compileErrors > 0 ? [counted(compileErrors, 'compile error')] : []),
    ...(unsettledMeaning.length > 0
      ? [`${counted(unsettledMeaning.length, 'change')} of meaning that nobody decided`]
      : []),
    ...(unsettledAuthority.length > 0
      ? [`${counted(unsettledAuthority.length, 'change')} of authority that nobody decided`]
      : []),
    ...(verdict.findings.length > 0 ? [counted(verdict.findings.length, 'new finding')] : []),
  ];
  return `Not as it is: ${listAnd(against)}.`;
}
