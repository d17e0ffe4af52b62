import { type DecisionRight, kindInWords, kindOf, rule } from '@spandrel/compiler';

/** What other figures are compared by: a silent change makes before and after incomparable. */
const YARDSTICKS: ReadonlySet<string> = new Set(['definition', 'scoring-model', 'attribution-model', 'taxonomy']);

export default rule<DecisionRight, object>({
  id: 'decisions/no-change-process',
  severity: 'error',
  title: 'A decision right over a yardstick without a change process',
  reason:
    'A definition that may change overnight breaks every comparison with the past, even where the right person changes it.',
  fix: 'Name a change process under “changeProcess”: the steps, the notice and when a change takes effect.',
  subjects: ({ model }) => model.all('decision-right'),
  judge: (right, { analyses, model }) => {
    if (right.value.decide === undefined || right.value.changeProcess !== undefined) return undefined;
    const yardstick = analyses.authority.governedBy(right).find((address) => YARDSTICKS.has(kindOf(address)));
    if (yardstick === undefined) return undefined;
    const thing = `the ${kindInWords(kindOf(yardstick))} “${model.get(yardstick)?.title ?? yardstick}”`;
    return {
      at: right.address,
      message: `The decision right “${right.title}” is over ${thing}, and doesn’t say how a change is made.`,
      related: [{ element: yardstick, message: 'may change without notice' }],
    };
  },
});
