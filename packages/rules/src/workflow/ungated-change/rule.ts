import {
  type Address,
  type Element,
  rule,
  type Step,
  stepInWords,
  stepsBehindGates,
  wayBack,
  waysToGates,
  workGraph,
} from '@spandrel/compiler';

export default rule<Element<'workflow'>>({
  id: 'workflow/ungated-change',
  severity: 'error',
  title: 'Something is changed after the last check, and then published',
  reason:
    'What is written or translated after the check goes out unchecked, though everybody believes that it was approved.',
  fix: 'Add a step of kind review, approve or qa between the change and the publish step, or move the one that is there behind the change.',
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model }) => {
    const graph = workGraph(workflow);
    const behindGates = stepsBehindGates(graph);
    const changes = graph.steps.filter(({ value }) => isChange(value)).map(({ address }) => address);
    const unchecked = waysToGates(changes, graph.after, graph);
    return graph.steps
      .filter(({ address, value }) => value.kind === 'publish' && behindGates.has(address) && unchecked.has(address))
      .map(({ address }) => {
        const path = wayBack(unchecked, address).reverse();
        const change = path[0] as Address;
        return {
          at: address,
          message: `The ${stepInWords(address, model)} publishes what “${model.node(change)?.title}” changes, and no gate comes in between.`,
          related: [{ element: change, message: 'changes what is published, after the last gate' }],
          path,
        };
      });
  },
});

function isChange({ kind }: Step): boolean {
  return kind === 'create' || kind === 'localise';
}
