import { rule, type StepNode, stepInWords, stepsOf } from '@spandrel/compiler';

export default rule<StepNode>({
  id: 'standards/ai-step-ungoverned',
  severity: 'warning',
  title: 'Work with the help of AI that follows no standard',
  reason:
    'A model that is given no standard writes what everybody’s model writes, and much faster than it can be reviewed.',
  fix: 'Name the standards that the work is made by under “enforces” of the step.',
  subjects: ({ model }) => model.all('workflow').flatMap(stepsOf),
  judge: ({ address, value }, { model }) => {
    if (value.aiAssisted !== true || (value.enforces ?? []).length > 0) return undefined;
    return {
      at: address,
      message: `The ${stepInWords(address, model)} is done with the help of AI and enforces no standard.`,
    };
  },
});
