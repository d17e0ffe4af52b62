import { criticalPath, type Element, hoursInWords, hoursOfWork, rule } from '@spandrel/compiler';

export default rule<Element<'workflow'>>({
  id: 'workflow/lead-time-over-target',
  severity: 'warning',
  title: 'A workflow that takes longer than its target',
  reason: 'A target that the steps add up to miss is missed every time, however hard everybody works.',
  fix: 'Shorten “wait” or “touch” of a step on the path, start steps side by side (“type: start-to-start”), or set a “targetLeadTime” that can be met.',
  subjects: ({ model }) => model.all('workflow'),
  judge: (workflow, { model: { architecture } }) => {
    const { targetLeadTime } = workflow.value;
    if (targetLeadTime === undefined) return undefined;
    const path = criticalPath(workflow, architecture.workingTime);
    const target = hoursOfWork([targetLeadTime], architecture.workingTime);
    if (path === undefined || path.total <= target) return undefined;
    return {
      at: workflow.address,
      message: `“${workflow.title}” takes ${hoursInWords(path.total)} of working time, and its target is ${hoursInWords(target)}.`,
      path: path.steps,
    };
  },
});
