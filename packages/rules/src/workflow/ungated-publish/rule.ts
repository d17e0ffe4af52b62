import { type Element, rule, stepInWords, stepsBehindGates, workGraph } from '@spandrel/compiler';

export default rule<Element<'workflow'>>({
  id: 'workflow/ungated-publish',
  severity: 'error',
  title: 'Something is published that nobody has checked',
  reason: 'A mistake that nobody was asked to look for is found by customers, and can’t be taken back.',
  fix: 'Add a step of kind review, approve or qa, and “handoffs” that lead through it to the publish step.',
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model }) => {
    const graph = workGraph(workflow);
    const checked = stepsBehindGates(graph);
    return graph.steps
      .filter(({ address, value }) => value.kind === 'publish' && !checked.has(address))
      .map(({ address }) => ({
        at: address,
        message: `No review, approval or quality check comes before the ${stepInWords(address, model)}.`,
      }));
  },
});
