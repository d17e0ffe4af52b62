import { type Address, type Amount, amountOf, type Element, lookUp, rule, sumOf } from '@spandrel/compiler';

type Budget = Element<'budget'>;
type Line = NonNullable<Budget['value']['lines']>[number];

interface Subject {
  readonly channel: Element<'channel'>;
  readonly linesFor: (channel: Address) => readonly { readonly budget: Budget; readonly line: Line }[];
}

export default rule<Subject>({
  id: 'channels/pilot-over-cap',
  severity: 'error',
  title: 'A pilot that is given more than its cap',
  reason:
    'A cap that the budget ignores limits nothing, and the pilot is a full investment before it has shown anything.',
  fix: 'Lower the “amount” of the budget “lines” for the channel, or have a higher “budgetCap” agreed.',
  subjects: ({ model }) => {
    const lines = model.all('budget').flatMap((budget) => (budget.value.lines ?? []).map((line) => ({ budget, line })));
    const linesFor = lookUp(lines, ({ line }) => line.target);
    return model.all('channel').map((channel) => ({ channel, linesFor }));
  },
  judge: ({ channel, linesFor }, { model }) => {
    const { status, pilot } = channel.value;
    if (status !== 'pilot' || pilot?.budgetCap === undefined) return undefined;
    const cap = amountOf(pilot.budgetCap, model.architecture.currency);
    const lines = linesFor(channel.address).filter(({ line }) => line.amount !== undefined);
    const given = sumOf(lines.map(({ line }) => amountOf(line.amount, model.architecture.currency)));
    if (!given || given.currency !== cap.currency || given.hundredths <= cap.hundredths) return undefined;
    return {
      at: channel.address,
      message: `Budgets give the pilot “${channel.title}” ${inWords(given)}, and its cap is ${inWords(cap)}.`,
      related: [...new Set(lines.map(({ budget }) => budget.address))].map((element) => ({
        element,
        message: 'has lines for this pilot',
      })),
    };
  },
});

function inWords({ hundredths, currency }: Amount): string {
  return `${hundredths / 100} ${currency}`.trim();
}
