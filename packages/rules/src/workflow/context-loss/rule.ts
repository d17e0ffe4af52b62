import { type Element, listAnd, rule, stepInWords, workGraph } from '@spandrel/compiler';

export default rule<Element<'workflow'>>({
  id: 'workflow/context-loss',
  severity: 'warning',
  title: 'A step that needs what nobody brings it',
  reason: 'Who does the step guesses what is missing or goes asking for it, and both cost a round of corrections.',
  fix: 'Put it under “carries” of a handoff that leads into the step, or under “inputs” of the workflow if it is there from the start.',
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model }) => {
    const inputs = new Set(workflow.value.inputs);
    const { steps, into } = workGraph(workflow);
    return steps.flatMap(({ address, value }) => {
      const brought = new Set(into(address).flatMap((handoff) => handoff.value.carries ?? []));
      const lost = [...new Set(value.consumes)].filter((artifact) => !inputs.has(artifact) && !brought.has(artifact));
      if (lost.length === 0) return [];
      const what = listAnd(lost.map((artifact) => `“${artifact}”`));
      const none = lost.length === 1 ? 'is no input' : 'are no inputs';
      return {
        at: address,
        message: `The ${stepInWords(address, model)} needs ${what}, which no handoff brings and which ${none} of the workflow.`,
      };
    });
  },
});
