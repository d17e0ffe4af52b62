import { criticalPath, type Element, hoursInWords, rule } from '@spandrel/compiler';

export default rule<Element<'workflow'>, { minimum: number }>({
  id: 'workflow/wait-dominated',
  severity: 'warning',
  title: 'A workflow in which work mostly waits',
  reason: 'Where work waits most of the time, working faster changes nothing: only shorter queues do.',
  fix: 'Shorten “wait” of the steps on the path and “delay” of its handoffs, or let steps run side by side (“type: start-to-start”).',
  options: { minimum: { default: 0.15, description: 'The least share of the time in which somebody works.' } },
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model, options }) => {
    const path = criticalPath(workflow, model.architecture.workingTime);
    if (path === undefined || path.total === 0 || path.touch / path.total >= options.minimum) return undefined;
    return {
      at: workflow.address,
      message: `“${workflow.title}” takes ${hoursInWords(path.total)}, of which somebody works ${hoursInWords(path.touch)} and the rest is waiting.`,
      path: path.steps,
    };
  },
});
