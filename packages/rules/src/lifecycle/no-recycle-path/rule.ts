import { type Element, handoffInWords, isForwardHandoff, rule, transitionsOf } from '@spandrel/compiler';

export default rule<Element<'lifecycle'>>({
  id: 'lifecycle/no-recycle-path',
  severity: 'warning',
  title: 'A handoff without a way back',
  reason: 'What is handed over too early is either pursued in vain or lost, and nobody learns which of the two it was.',
  fix: 'Add a stage with “kind: recycle” and the “transitions” that lead there from the stages that take over.',
  subjects: ({ model }) => model.all('lifecycle'),
  judge: (lifecycle, { model }) => {
    const transitions = transitionsOf(lifecycle);
    const handoff = transitions.find((transition) => isForwardHandoff(transition, model));
    if (handoff === undefined || transitions.some(({ to }) => to?.value.kind === 'recycle')) return undefined;
    return {
      at: lifecycle.address,
      message: `In “${lifecycle.title}”, a record that turns out not to be ready can’t be handed back.`,
      related: [{ element: handoff.address, message: `the ${handoffInWords(handoff, model)}` }],
    };
  },
});
