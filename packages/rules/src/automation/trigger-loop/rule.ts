import { type Element, idOf, listAnd, rule } from '@spandrel/compiler';

export default rule<Element<'automation'>>({
  id: 'automation/trigger-loop',
  severity: 'error',
  title: 'Automations that set off one another without end',
  reason:
    'Records go round and round: fields flip, messages are sent again, and the limit of the tool is used up by nothing.',
  fix: 'Let one of them wait for a field that none of the others writes, or set “reenrol: never” where a record passes only once.',
  subjects: ({ model }) => model.all('automation'),
  judge: ({ address }, { analyses }) => {
    const loop = analyses.triggerLoops.loopOf(address);
    // A loop is told by the first of its automations, and once.
    if (loop[0]?.address !== address) return undefined;
    const related = loop.map((automation) => ({ element: automation.address, message: partIn(automation) }));
    const [names, all] = [listAnd(loop.map(({ title }) => `“${title}”`)), loop.length > 1];
    return {
      at: loop.map((automation) => automation.address),
      message: all
        ? `The automations ${names} set off one another in a loop.`
        : `The automation ${names} sets off itself in a loop.`,
      related,
    };
  },
});

function partIn({ value: { trigger, writes = [] } }: Element<'automation'>): string {
  return `is set off by “${idOf(trigger?.field ?? '')}” and writes ${listAnd(writes.map((field) => `“${idOf(field)}”`))}`;
}
