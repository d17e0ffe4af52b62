import { type Element, lacksSystemOfRecord, listAnd, rule } from '@spandrel/compiler';

export default rule<Element<'entity'>>({
  id: 'data/no-system-of-record',
  severity: 'error',
  title: 'Data in several systems, and no word on which one is right',
  reason: 'Where copies differ and none of them counts, every correction is undone by the next synchronisation.',
  fix: 'Name the system whose copy counts under “systemOfRecord” of the entity.',
  subjects: ({ model }) => model.all('entity'),
  judge: (entity, { analyses }) => {
    if (!lacksSystemOfRecord(entity, analyses.holdings)) return undefined;
    const holders = analyses.holdings.holders(entity.address);
    return {
      at: entity.address,
      message: `“${entity.title}” is held in ${listAnd(holders.map(({ title }) => `“${title}”`))}, and nothing says whose copy counts.`,
      related: holders.map(({ address }) => ({ element: address, message: 'holds it' })),
    };
  },
});
