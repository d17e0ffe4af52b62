import { type Element, listAnd, rule } from '@spandrel/compiler';

export default rule<Element<'system'>>({
  id: 'privacy/undeclared-processor',
  severity: 'warning',
  title: 'Personal data at a place that nobody has described',
  reason:
    'Whether a vendor needs an agreement, and data a safeguard, shows only once its part and its region are known.',
  fix: 'State “role” (processor, controller or joint) and “region” under “privacy” of the system.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { analyses }) => {
    const { role, region } = system.value.privacy ?? {};
    const held = analyses.personalData.heldBy(system);
    const missing = [
      ...(role === undefined ? ['in which role its vendor does so'] : []),
      ...(region === undefined ? ['in which region'] : []),
    ];
    if (held.length === 0 || missing.length === 0) return undefined;
    return {
      at: system.address,
      message: `“${system.title}” holds personal data of ${listAnd(held.map(({ title }) => `“${title}”`))}, and nothing says ${listAnd(missing)}.`,
    };
  },
});
