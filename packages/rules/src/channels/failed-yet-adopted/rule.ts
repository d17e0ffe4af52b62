import {
  type Element,
  listAnd,
  reachesThreshold,
  rule,
  scoreInWords,
  unpassedGates,
  weightedScore,
} from '@spandrel/compiler';

export default rule<Element<'channel-evaluation'>>({
  id: 'channels/failed-yet-adopted',
  severity: 'error',
  title: 'A channel taken up although it failed its evaluation',
  reason:
    'Criteria that are set aside when a channel is wanted badly enough are no criteria, and the next channel will be wanted, too.',
  fix: 'Close what failed and judge again, or change the “outcome” to defer or reject.',
  subjects: ({ model }) => model.all('channel-evaluation'),
  judge: (evaluation, { model }) => {
    const { address, value } = evaluation;
    const framework = model.get<'channel-framework'>(value.framework);
    if (!framework || (value.outcome !== 'pilot' && value.outcome !== 'adopt')) return undefined;
    const failed = unpassedGates(framework, evaluation).map((gate) => `“${gate}” is not passed`);
    const score = weightedScore(framework, evaluation);
    const gaps =
      score === undefined || reachesThreshold(score, framework)
        ? failed
        : [...failed, `the score of ${scoreInWords(score)} is below ${framework.value.threshold}`];
    if (gaps.length === 0) return undefined;
    const channel = model.get(value.channel)?.title ?? value.channel;
    return {
      at: address,
      message: `“${channel}” is to be ${value.outcome === 'pilot' ? 'piloted' : 'adopted'} although ${listAnd(gaps)}.`,
      related: [{ element: framework.address, message: 'the framework' }],
    };
  },
});
