import { type AttributionModel, type Element, isActive, rule } from '@spandrel/compiler';

export default rule<AttributionModel, object>({
  id: 'measurement/vendor-graded',
  severity: 'warning',
  title: 'A channel that is graded by who sells it',
  reason: 'An advertising platform that counts its own success claims every sale that it has seen.',
  fix: 'Run the model in a system that doesn’t sell the advertising, or calibrate it by an experiment and name that under “calibratedBy”.',
  subjects: ({ model }) => model.all('attribution-model'),
  judge: (attribution, { model }) => {
    const { runsIn, calibratedBy, channels = [] } = attribution.value;
    const system = model.get<'system'>(runsIn);
    if (!isActive(attribution) || calibratedBy !== undefined || !system || !sellsAdvertising(system)) return undefined;
    const graded = channels
      .flatMap((channel) => model.get<'channel'>(channel) ?? [])
      .find(({ value }) => value.systems?.includes(system.address));
    if (!graded) return undefined;
    return {
      at: attribution.address,
      message: `The attribution model “${attribution.title}” runs in “${system.title}”, which sells the advertising of the channel “${graded.title}” that it credits.`,
      related: [
        { element: system.address, message: 'grades its own work' },
        { element: graded.address, message: 'is run through the system that grades it' },
      ],
    };
  },
});

function sellsAdvertising({ value: { category = '', provides = [] } }: Element<'system'>): boolean {
  return [category, ...provides].some((name) => name.endsWith('-ads'));
}
