import { type Element, isRunning, isTouchBased, listAnd, rule } from '@spandrel/compiler';

export default rule<Element<'channel'>, object>({
  id: 'measurement/demand-creation-blindspot',
  severity: 'warning',
  title: 'Demand creation that is judged by clicks alone',
  reason:
    'Who is made curious today seldom clicks today, so counting touches starves what creates demand and feeds what collects it.',
  fix: 'Calibrate the model by an experiment or a mix model (“calibratedBy”), or add a model that doesn’t count touches.',
  subjects: ({ model }) => model.all('channel'),
  judge: (channel, { analyses }) => {
    const { funnelRole, type } = channel.value;
    if (!isRunning(channel) || funnelRole !== 'create-demand' || type === 'outbound') return undefined;
    const models = analyses.attribution.crediting(channel.address);
    const isBlind = models.every((model) => isTouchBased(model) && model.value.calibratedBy === undefined);
    if (models.length === 0 || !isBlind) return undefined;
    const names = listAnd(models.map(({ title }) => `“${title}”`));
    const counters = `${names}, which ${models.length > 1 ? 'count' : 'counts'} touches alone`;
    return {
      at: channel.address,
      message: `The channel “${channel.title}” is there to create demand, and is credited only by ${counters}.`,
      related: models.map(({ address }) => ({ element: address, message: 'counts touches and isn’t calibrated' })),
    };
  },
});
