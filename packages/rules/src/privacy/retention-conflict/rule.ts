import { type Element, elapsedHours, rule } from '@spandrel/compiler';

export default rule<Element<'entity'>>({
  id: 'privacy/retention-conflict',
  severity: 'warning',
  title: 'Personal data that is kept longer than its purpose lasts',
  reason: 'The data is still there when every purpose that it was collected for has ended.',
  fix: 'Shorten “retention” of the entity, or record the processing activity that needs the data for so long.',
  subjects: ({ model }) => model.all('entity'),
  judge: (entity, { analyses: { holdings, personalData } }) => {
    const { retention } = entity.value;
    if (retention === undefined || personalData.fieldsOf(entity.address).length === 0) return undefined;
    const activities = new Set(
      holdings.holders(entity.address).flatMap(({ address }) => personalData.activitiesOn(address)),
    );
    const [longest] = [...activities]
      .flatMap(({ address, title, value }) =>
        value.retention === undefined ? [] : { address, title, retention: value.retention },
      )
      .sort((a, b) => elapsedHours(b.retention) - elapsedHours(a.retention));
    if (!longest || elapsedHours(retention) <= elapsedHours(longest.retention)) return undefined;
    return {
      at: entity.address,
      message: `“${entity.title}” is kept for ${retention}, and the processing that it is held for lasts ${longest.retention} at most.`,
      related: [{ element: longest.address, message: `keeps data longest, for ${longest.retention}` }],
    };
  },
});
