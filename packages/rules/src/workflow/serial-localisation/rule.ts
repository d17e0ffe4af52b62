import { type Element, type HandoffNode, isGate, rule, stepInWords, workGraph } from '@spandrel/compiler';

export default rule<Element<'workflow'>>({
  id: 'workflow/serial-localisation',
  severity: 'warning',
  title: 'Localisation begins only when all else is done',
  reason:
    'Every market waits for the original to be finished, and whatever can’t be said there is found too late to change it.',
  fix: 'Add a handoff of “type” start-to-start from the step that creates the original, so that both are made side by side.',
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model }) => {
    const { steps, step, into } = workGraph(workflow);
    const isStart = ({ value }: HandoffNode): boolean => value.type === 'start-to-start';
    const isCreate = ({ value }: HandoffNode): boolean => step(value.from)?.kind === 'create';
    return steps.flatMap(({ address, value }) => {
      const handoffs = into(address);
      if (value.kind !== 'localise' || handoffs.some((handoff) => isStart(handoff) && isCreate(handoff))) return [];
      const awaited = handoffs.find(
        (handoff) => !isStart(handoff) && (isCreate(handoff) || isGate(step(handoff.value.from))),
      );
      if (awaited === undefined) return [];
      const { from } = awaited.value;
      return {
        at: address,
        message: `The ${stepInWords(address, model)} begins only when “${model.node(from)?.title ?? from}” is done.`,
        related: [{ element: from, message: 'has to be done first' }],
        path: [from, address],
      };
    });
  },
});
