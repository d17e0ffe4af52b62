import { addDuration, type Element, isActive, listAnd, rule } from '@spandrel/compiler';

export default rule<Element<'automation'>>({
  id: 'automation/set-and-forget',
  severity: 'warning',
  title: 'An automation that nobody looks after',
  reason: 'It fails without anybody noticing, or goes on doing what was right two years ago.',
  fix: 'Say under “alertTo” who is told when it fails, check it, and write the day under “reviewedOn”.',
  subjects: ({ model }) => model.all('automation'),
  judge: (automation, { asOf }) => {
    if (!isActive(automation)) return undefined;
    const { alertTo, reviewedOn, reviewEvery = '180d' } = automation.value;
    const gaps = [
      ...(alertTo === undefined ? ['tells nobody when it fails'] : []),
      ...(reviewedOn === undefined ? ['states no day of a review'] : []),
      ...(reviewedOn !== undefined && addDuration(reviewedOn, reviewEvery) < asOf
        ? [`was last reviewed on ${reviewedOn}, more than ${reviewEvery} ago`]
        : []),
    ];
    if (gaps.length === 0) return undefined;
    return { at: automation.address, message: `The automation “${automation.title}” ${listAnd(gaps)}.` };
  },
});
