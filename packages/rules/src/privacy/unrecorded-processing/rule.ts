import { type Element, listAnd, rule } from '@spandrel/compiler';

export default rule<Element<'system'>>({
  id: 'privacy/unrecorded-processing',
  severity: 'error',
  title: 'Personal data that no record mentions',
  reason:
    'What is missing from the record of processing is missing from every answer to a person or an authority, and from every deletion.',
  fix: 'Name the system under “systems” of the processing activity that it is used for, or write down that activity.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { analyses: { personalData } }) => {
    const held = personalData.heldBy(system);
    if (held.length === 0 || personalData.activitiesOn(system.address).length > 0) return undefined;
    return {
      at: system.address,
      message: `The system “${system.title}” holds personal data of ${listAnd(held.map(({ title }) => `“${title}”`))}, and no processing activity names it.`,
    };
  },
});
