import { type Amount, amountOf, type Element, rule, sumOf } from '@spandrel/compiler';

export default rule<Element<'budget'>>({
  id: 'strategy/budget-overcommitted',
  severity: 'error',
  title: 'A budget that promises more than it has',
  reason: 'Money that is promised twice is taken from whoever asks last, whatever matters most.',
  fix: 'Lower the “amount” of some “lines”, or have a higher “total” agreed.',
  subjects: ({ model }) => model.all('budget'),
  judge: ({ address, title, value }, { model: { architecture } }) => {
    if (value.total === undefined) return undefined;
    const total = amountOf(value.total, architecture.currency);
    const amounts = (value.lines ?? []).flatMap(({ amount }) => amount ?? []);
    const promised = sumOf(amounts.map((amount) => amountOf(amount, architecture.currency)));
    // Amounts in different currencies can’t be compared, so nothing is claimed of them.
    if (!promised || promised.currency !== total.currency || promised.hundredths <= total.hundredths) return undefined;
    return {
      at: address,
      message: `The lines of the budget “${title}” add up to ${inWords(promised)}, and its total is ${inWords(total)}.`,
    };
  },
});

function inWords({ hundredths, currency }: Amount): string {
  return `${hundredths / 100} ${currency}`.trim();
}
