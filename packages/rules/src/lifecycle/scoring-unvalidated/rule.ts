import { type Element, isStale, rule } from '@spandrel/compiler';

/** What a score is worth is seen where customers pay or stay, not where colleagues opened a deal because of it. */
const OUTCOMES = ['closed-won', 'orders', 'net-revenue', 'retention'];

export default rule<Element<'scoring-model'>>({
  id: 'lifecycle/scoring-unvalidated',
  severity: 'warning',
  title: 'A score that nobody holds against what was sold',
  reason: 'A score that is never compared with what its records became goes on ranking them by an old guess.',
  fix: 'Compare the score with closed-won deals, orders, net revenue or retention, and record it under “validation” with “against”, “lastRun” and “every”.',
  subjects: ({ model }) => model.all('scoring-model'),
  judge: (score, { asOf }) => {
    const { validation } = score.value;
    const at = score.address;
    if (!OUTCOMES.includes(validation?.against ?? 'none')) {
      return { at, message: `The score “${score.title}” is not held against what was sold or who stayed.` };
    }
    if (!isStale(validation, asOf)) return undefined;
    const state =
      validation?.lastRun === undefined
        ? 'has no date of its last validation'
        : `was last validated on ${validation.lastRun}, which is too long ago`;
    return { at, message: `The score “${score.title}” ${state}.` };
  },
});
