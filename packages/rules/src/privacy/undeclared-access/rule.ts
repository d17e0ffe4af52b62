import { type Element, listAnd, rule } from '@spandrel/compiler';

export default rule<Element<'system'>>({
  id: 'privacy/undeclared-access',
  severity: 'info',
  title: 'Personal data, and no word on who may see it',
  reason: 'Where nobody has said who needs access, access only ever grows.',
  fix: 'Name the roles that need it under “access” of the system.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { analyses }) => {
    const held = analyses.personalData.heldBy(system);
    if (held.length === 0 || (system.value.access ?? []).length > 0) return undefined;
    return {
      at: system.address,
      message: `“${system.title}” holds personal data of ${listAnd(held.map(({ title }) => `“${title}”`))}, and nothing says who has access.`,
    };
  },
});
