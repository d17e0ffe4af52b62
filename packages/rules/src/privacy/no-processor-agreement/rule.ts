import { type Element, listAnd, rule } from '@spandrel/compiler';

export default rule<Element<'system'>>({
  id: 'privacy/no-processor-agreement',
  severity: 'error',
  title: 'A processor without an agreement',
  reason: 'Without an agreement nothing binds the vendor to use the data only as you say and to keep it safe.',
  fix: 'Conclude a data processing agreement, and set “dpa” under “privacy” to true or to a link to it.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { analyses }) => {
    const { role, dpa = false } = system.value.privacy ?? {};
    const held = analyses.personalData.heldBy(system);
    if (held.length === 0 || role !== 'processor' || dpa !== false) return undefined;
    return {
      at: system.address,
      message: `“${system.title}” processes personal data of ${listAnd(held.map(({ title }) => `“${title}”`))} for you, and there is no agreement on it.`,
    };
  },
});
