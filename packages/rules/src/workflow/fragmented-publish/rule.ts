import { type Element, rule, stepsOf, titlesInWords } from '@spandrel/compiler';

export default rule<Element<'workflow'>>({
  id: 'workflow/fragmented-publish',
  severity: 'info',
  title: 'A workflow that publishes in several places',
  reason:
    'What is published in several steps goes out at different times, and a correction reaches some of the places only.',
  fix: 'Publish from one step of kind publish, or split the workflow where each channel really has a schedule of its own.',
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model }) => {
    const publishing = stepsOf(workflow)
      .filter(({ value }) => value.kind === 'publish')
      .map(({ address }) => address);
    if (publishing.length < 2) return undefined;
    return {
      at: workflow.address,
      message: `“${workflow.title}” publishes in ${publishing.length} steps: ${titlesInWords(publishing, model)}.`,
      related: publishing.map((element) => ({ element, message: 'publishes' })),
    };
  },
});
