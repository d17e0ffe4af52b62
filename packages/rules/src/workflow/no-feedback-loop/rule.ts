import { type Element, handoffsOf, rule, stepAt } from '@spandrel/compiler';

export default rule<Element<'workflow'>>({
  id: 'workflow/no-feedback-loop',
  severity: 'warning',
  title: 'A workflow that learns nothing from its results',
  reason: 'Results that go back to no step change nothing: the next round repeats what didn’t work in the last.',
  fix: 'Add a handoff with “feedback: true” from a step of kind measure to the step that should make use of the results.',
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model }) => {
    if (workflow.value.type === 'operational') return undefined;
    const hasLoop = handoffsOf(workflow).some(
      ({ value }) => value.feedback === true && stepAt(model, value.from)?.kind === 'measure',
    );
    if (hasLoop) return undefined;
    return { at: workflow.address, message: `No results are fed back in “${workflow.title}”.` };
  },
});
