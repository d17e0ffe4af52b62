import { connectedGroups, type Element, isConsentEntity, isPartitioned, rule, titlesInWords } from '@spandrel/compiler';

export default rule<Element<'entity'>>({
  id: 'data/disconnected-holders',
  severity: 'error',
  title: 'Data in systems that nothing connects',
  reason:
    'Copies that no flow connects are separate records of the same people and things, and drift apart from the first day.',
  fix: 'Declare the flows that carry the entity between its holders, take it off “holds” where it isn’t kept, or mark it as “partitioned” where each system has rows of its own.',
  subjects: ({ model }) => model.all('entity'),
  judge: (entity, { model, analyses }) => {
    if (isPartitioned(entity) || isConsentEntity(model, entity.address)) return undefined;
    const holders = analyses.holdings.holders(entity.address).map(({ address }) => address);
    const groups = connectedGroups(analyses.flows.ofEntity(entity.address), holders);
    if (groups.length < 2) return undefined;
    const parts = groups.map((group) => titlesInWords(group, model)).sort();
    return {
      at: entity.address,
      message: `“${entity.title}” is held in ${groups.length} places that no flow of it connects: ${parts.join('; ')}.`,
      related: holders.map((holder) => ({ element: holder, message: 'holds it' })),
    };
  },
});
