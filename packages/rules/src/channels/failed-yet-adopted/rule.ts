import { type Element, listAnd, rule } from '@spandrel/compiler';

type Evaluation = Element<'channel-evaluation'>['value'];
type Framework = Element<'channel-framework'>['value'];

export default rule<Element<'channel-evaluation'>>({
  id: 'channels/failed-yet-adopted',
  severity: 'error',
  title: 'A channel taken up although it failed its evaluation',
  reason:
    'Criteria that are set aside when a channel is wanted badly enough are no criteria, and the next channel will be wanted, too.',
  fix: 'Close what failed and judge again, or change the “outcome” to defer or reject.',
  subjects: ({ model }) => model.all('channel-evaluation'),
  judge: ({ address, value }, { model }) => {
    const framework = model.get<'channel-framework'>(value.framework);
    if (!framework || (value.outcome !== 'pilot' && value.outcome !== 'adopt')) return undefined;
    const failed = (framework.value.gates ?? [])
      .filter((gate) => !isPassed(gate, value))
      .map((gate) => `“${gate}” is not passed`);
    const score = weightedScore(framework.value, value);
    // Sums of fractions are off by a trifle.
    const low = score !== undefined && score < framework.value.threshold - 1e-9;
    const gaps = low ? [...failed, `the score of ${shown(score)} is below ${framework.value.threshold}`] : failed;
    if (gaps.length === 0) return undefined;
    const channel = model.get(value.channel)?.title ?? value.channel;
    return {
      at: address,
      message: `“${channel}” is to be ${value.outcome === 'pilot' ? 'piloted' : 'adopted'} although ${listAnd(gaps)}.`,
      related: [{ element: framework.address, message: 'the framework' }],
    };
  },
});

/** A pilot is how one finds out whether attribution can measure a channel. */
function isPassed(gate: string, { gates = {}, outcome }: Evaluation): boolean {
  const result = gates[gate] ?? 'unknown';
  return result === 'pass' || (outcome === 'pilot' && gate === 'measurable-in-attribution' && result === 'unknown');
}

/** On a scale of 5, or undefined where not every criterion has a score. */
function weightedScore({ criteria = {} }: Framework, { scores = {} }: Evaluation): number | undefined {
  const names = Object.keys(criteria);
  if (names.length === 0 || names.some((name) => scores[name] === undefined)) return undefined;
  return Object.entries(criteria).reduce(
    (sum, [name, { weight, scale = 5 }]) => sum + (weight * (scores[name] as number) * 5) / scale,
    0,
  );
}

/** Never rounded up to the threshold. */
function shown(score: number): number {
  return Math.floor((score + 1e-9) * 100) / 100;
}
