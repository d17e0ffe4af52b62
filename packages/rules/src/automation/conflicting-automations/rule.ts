import { type Address, type Element, idOf, indexBy, isActive, listAnd, rule } from '@spandrel/compiler';

type Automation = Element<'automation'>;

export default rule<readonly [Address, readonly Automation[]]>({
  id: 'automation/conflicting-automations',
  severity: 'error',
  title: 'Automations that write one field without an order',
  reason: 'Which value a record ends up with depends on which automation happens to run last.',
  fix: 'Leave the field to one of them under “writes”, or give each a “priority” of its own.',
  subjects: ({ model }) => indexBy(model.all('automation'), ({ value }) => value.writes ?? []),
  judge: ([field, automations]) => {
    const writers = automations.filter(
      (automation) => isActive(automation) && automation.value.writes?.includes(field) === true,
    );
    const priorities = writers.flatMap(({ value }) => value.priority ?? []);
    if (writers.length < 2 || new Set(priorities).size === writers.length) return undefined;
    return {
      at: field,
      message: `The automations ${listAnd(writers.map(({ title }) => `“${title}”`))} write “${idOf(field)}”, and their priorities don’t say which goes first.`,
      related: writers.map(({ address, value: { priority } }) => ({
        element: address,
        message: priority === undefined ? 'writes it without a priority' : `writes it with the priority ${priority}`,
      })),
    };
  },
});
