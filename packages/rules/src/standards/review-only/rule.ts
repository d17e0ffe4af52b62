import { type Element, isGate, rule, titlesInWords } from '@spandrel/compiler';

export default rule<Element<'standard'>>({
  id: 'standards/review-only',
  severity: 'warning',
  title: 'A standard that is checked only when the work is done',
  reason:
    'What is first checked at the review is corrected at the review, at the price of a round of changes each time.',
  fix: 'Name it under “enforces” of the step that makes the work, or build it into a tool and name that under “enforcedIn”.',
  subjects: ({ model }) => model.all('standard'),
  judge: (standard, { analyses, model }) => {
    const steps = analyses.enforcement.stepsEnforcing(standard.address);
    const isBuiltIn = (standard.value.enforcedIn ?? []).length > 0;
    if (isBuiltIn || steps.length === 0 || !steps.every(({ value }) => isGate(value))) return undefined;
    const gates = steps.map(({ address }) => address);
    return {
      at: standard.address,
      message: `The standard “${standard.title}” is enforced only by ${titlesInWords(gates, model)}, when the work is already done.`,
      related: gates.map((element) => ({ element, message: 'checks it' })),
    };
  },
});
