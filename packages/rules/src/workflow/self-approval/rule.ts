import {
  type Address,
  type Draft,
  dutyAt,
  type Element,
  isGate,
  type Model,
  rule,
  stepInWords,
  titlesInWords,
  type WorkGraph,
  wayBack,
  workGraph,
} from '@spandrel/compiler';

export default rule<Element<'workflow'>>({
  id: 'workflow/self-approval',
  severity: 'error',
  title: 'A gate that is held by whoever did the work',
  reason: 'Nobody sees the mistakes in their own work, so a check of one’s own work finds none of them.',
  fix: 'Make another role “accountable” for the gate, one that is held by somebody who had no part in the steps before it.',
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model }) => {
    const graph = workGraph(workflow);
    return graph.steps.filter(({ value }) => isGate(value)).flatMap(({ address }) => judgeGate(address, graph, model));
  },
});

function judgeGate(gate: Address, graph: WorkGraph, model: Model): Draft | [] {
  const { own, ways } = dutyAt(gate, graph, model);
  const [nearest] = own;
  if (nearest === undefined) return [];
  return {
    at: gate,
    message: `The ${stepInWords(gate, model)} is held by somebody who also answers for ${titlesInWords(own, model)}, which it checks.`,
    related: own.map((element) => ({ element, message: 'is checked by somebody who answers for it' })),
    path: wayBack(ways, nearest),
  };
}
