import { type Element, isActive, rule } from '@spandrel/compiler';

export default rule<Element<'system'>, { minimum: number }>({
  id: 'stack/low-utilisation',
  severity: 'warning',
  title: 'A system of which most goes unused',
  reason: 'What is bought and not used was meant to solve something, and whatever that was still goes unsolved.',
  fix: 'Find out what keeps people from using it, buy less of it, or give it up; then update “utilisation”.',
  options: {
    minimum: { default: 0.5, description: 'The least share of a system that should be in use, from 0 to 1.' },
  },
  subjects: ({ model }) => model.all('system'),
  judge: (system, { options: { minimum } }) => {
    const { utilisation } = system.value;
    if (!isActive(system) || utilisation === undefined || utilisation >= minimum) return undefined;
    return {
      at: system.address,
      message: `Only ${percent(utilisation)} of “${system.title}” is in use, and ${percent(minimum)} is the least that is expected.`,
    };
  },
});

/** Never rounded up to the minimum: 49.96 stays 49.96. */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
