import { type Element, listAnd, rule } from '@spandrel/compiler';

const TERMS = {
  budgetCap: 'a cap on its budget',
  endsOn: 'an end',
  successMetric: 'a metric of success',
  stopWhen: 'a reason to stop',
} as const;

export default rule<Element<'channel'>>({
  id: 'channels/open-ended-pilot',
  severity: 'error',
  title: 'A pilot without an end',
  reason: 'A pilot that nothing stops becomes a channel without anybody having decided so.',
  fix: 'Give the channel “budgetCap”, “endsOn”, “successMetric” and “stopWhen” under “pilot”; once it has ended, judge it and change its “status”.',
  subjects: ({ model }) => model.all('channel'),
  judge: (channel, { asOf }) => {
    const { status, pilot = {} } = channel.value;
    if (status !== 'pilot') return undefined;
    const missing = (Object.keys(TERMS) as (keyof typeof TERMS)[])
      .filter((key) => pilot[key] === undefined)
      .map((key) => TERMS[key]);
    const over = pilot.endsOn !== undefined && pilot.endsOn < asOf;
    const gaps = [
      ...(missing.length > 0 ? [`lacks ${listAnd(missing)}`] : []),
      ...(over ? [`was to end on ${pilot.endsOn}`] : []),
    ];
    return gaps.length === 0
      ? undefined
      : { at: channel.address, message: `The pilot “${channel.title}” ${gaps.join(', and ')}.` };
  },
});
