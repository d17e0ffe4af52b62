import { type Element, fieldAt, listAnd, rule, stagesOf } from '@spandrel/compiler';

export default rule<Element<'lifecycle'>>({
  id: 'lifecycle/unmapped-stage',
  severity: 'error',
  title: 'A stage that a system has no value for',
  reason:
    'Two systems that keep the stage of a record under different values drift apart, and nobody can say which one is right.',
  fix: 'Say under “stageMap” of the lifecycle which value the system uses for each stage, or “same” where the values are those of the lifecycle.',
  subjects: ({ model }) => model.all('lifecycle'),
  judge: (lifecycle, { model, analyses }) => {
    const { entity, recordSystem, stageField, stageMap = {} } = lifecycle.value;
    const writers = stageField === undefined ? undefined : (fieldAt(model, stageField)?.writers ?? []);
    const holders = analyses.holdings.holders(entity);
    const keepers = holders.filter(
      ({ address }) => writers === undefined || address === recordSystem || writers.includes(address),
    );
    if (keepers.length < 2) return undefined;
    return keepers.flatMap((system) => {
      const map = stageMap[system.address];
      const unmapped = map === 'same' ? [] : stagesOf(lifecycle).filter(({ address }) => map?.[address] === undefined);
      if (unmapped.length === 0) return [];
      const stages = listAnd(unmapped.map(({ id, address }) => `“${model.node(address)?.title ?? id}”`).sort());
      return {
        at: [lifecycle.address, system.address],
        message: `“${lifecycle.title}” doesn’t say how “${system.title}” records the ${unmapped.length === 1 ? 'stage' : 'stages'} ${stages}.`,
      };
    });
  },
});
