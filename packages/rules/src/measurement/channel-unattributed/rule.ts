import { type Element, isAttributable, rule } from '@spandrel/compiler';

export default rule<Element<'channel'>, object>({
  id: 'measurement/channel-unattributed',
  severity: 'warning',
  title: 'A channel that no attribution model accounts for',
  reason: 'What no model counts looks as if it did nothing, and is the first to be cut.',
  fix: 'List it under “channels” of an active attribution model, or under “excludes” with the reason why it can’t be counted.',
  subjects: ({ model }) => model.all('channel'),
  judge: (channel, { analyses: { attribution } }) => {
    if (!isAttributable(channel) || attribution.accountsFor(channel.address)) return undefined;
    return {
      at: channel.address,
      message: `No active attribution model credits the channel “${channel.title}” or says why it is left out.`,
    };
  },
});
