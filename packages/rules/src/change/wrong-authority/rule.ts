import { type Element, kindInWords, kindOf, listOr, mayDecide, rule } from '@spandrel/compiler';

export default rule<Element<'decision-record'>, object>({
  id: 'change/wrong-authority',
  severity: 'error',
  title: 'A decision taken where no right to it lies',
  reason:
    'A decision that somebody else has the right to make can be undone at any time, and others learn to do the same.',
  fix: 'Have it decided by who has the right to, or by who stands above, and correct “decidedBy”; or change the decision right first.',
  subjects: ({ model }) => model.all('decision-record'),
  judge: (record, { analyses, model }) => {
    const { status, decidedBy, affects = [] } = record.value;
    if (status !== 'accepted' || decidedBy === undefined) return undefined;
    const title = (address = ''): string => `“${model.node(address)?.title ?? address}”`;
    return affects.flatMap((affected) => {
      const rights = analyses.authority.decidedBy(affected);
      if (rights.length === 0 || rights.some((right) => mayDecide(right, decidedBy, model))) return [];
      const rightful = listOr([...new Set(rights.map(({ value }) => title(value.decide)))]);
      return {
        at: [record.address, affected],
        message: `The record “${record.title}” about the ${kindInWords(kindOf(affected))} ${title(affected)} was decided by ${title(decidedBy)}, while the right to decide lies with ${rightful}.`,
        related: rights.map(({ address }) => ({ element: address, message: 'says who decides' })),
      };
    });
  },
});
