import { type Element, holdersOf, isActive, rule } from '@spandrel/compiler';

export default rule<Element<'automation'>>({
  id: 'automation/key-person-dependency',
  severity: 'warning',
  title: 'An automation that depends on one person',
  reason: 'When it fails while that person is away, nobody else can repair it, and nothing says how.',
  fix: 'Name roles under “maintainers” that at least two people hold between them, and write a “runbook”.',
  subjects: ({ model }) => model.all('automation'),
  judge: (automation, { model }) => {
    if (!isActive(automation)) return undefined;
    const people = holdersOf(model, automation.value.maintainers).size;
    const gaps = [
      ...(people === 0 ? ['is maintained by nobody'] : []),
      ...(people === 1 ? ['is maintained by one person only'] : []),
      ...(automation.value.runbook === undefined ? ['has no runbook'] : []),
    ];
    if (gaps.length === 0) return undefined;
    return { at: automation.address, message: `The automation “${automation.title}” ${gaps.join(' and ')}.` };
  },
});
