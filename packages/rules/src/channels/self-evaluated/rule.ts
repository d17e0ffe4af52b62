import { type Element, rule } from '@spandrel/compiler';

export default rule<Element<'channel-evaluation'>>({
  id: 'channels/self-evaluated',
  severity: 'warning',
  title: 'A channel evaluated by its own owner',
  reason:
    'Whoever runs a channel knows it best and has the most to lose from a no, so a yes from there persuades nobody else.',
  fix: 'Let another role judge and name it under “evaluatedBy”; the owner can supply the figures.',
  subjects: ({ model }) => model.all('channel-evaluation'),
  judge: ({ address, value }, { model }) => {
    const channel = model.get<'channel'>(value.channel);
    if (!channel || value.evaluatedBy === undefined || channel.value.owner !== value.evaluatedBy) return undefined;
    const role = model.get(value.evaluatedBy)?.title ?? value.evaluatedBy;
    return {
      at: address,
      message: `The channel “${channel.title}” is evaluated by “${role}”, the role that owns it.`,
      related: [{ element: channel.address, message: 'the channel and its owner' }],
    };
  },
});
