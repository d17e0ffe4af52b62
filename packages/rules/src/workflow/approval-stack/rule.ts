import { type Element, isGate, pathWithMostGates, rule, titlesInWords, workGraph } from '@spandrel/compiler';

const STACK = 3;

export default rule<Element<'workflow'>>({
  id: 'workflow/approval-stack',
  severity: 'warning',
  title: 'Three or more gates, one after the other',
  reason: 'Each gate adds its waiting time and trusts that another one looks properly, so more gates find less.',
  fix: 'Check standards where the work is made (“enforces” of the create step), and put gates that are left side by side or into one.',
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model }) => {
    const graph = workGraph(workflow);
    const path = pathWithMostGates(graph);
    const gates = path.filter((step) => isGate(graph.step(step)));
    if (gates.length < STACK) return undefined;
    return {
      at: workflow.address,
      message: `Work in “${workflow.title}” passes ${gates.length} gates one after the other: ${titlesInWords(gates, model)}.`,
      path,
    };
  },
});
