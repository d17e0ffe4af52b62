import { type Architecture, rule } from '@spandrel/compiler';

export default rule<Architecture>({
  id: 'channels/no-framework',
  severity: 'error',
  title: 'Channels, and nothing to judge them by',
  reason: 'A channel that is taken up without criteria can never be shown to have failed, so it is never given up.',
  fix: 'Declare one under “channelFrameworks” with its “gates”, weighted “criteria” and a “threshold”.',
  subjects: ({ model }) => [model.architecture],
  judge: ({ address, title }, { model }) => {
    if (model.all('channel-framework').length > 0) return undefined;
    const channel = model.all('channel').find(({ value }) => value.status !== 'retired');
    if (channel === undefined) return undefined;
    return {
      at: address,
      message: `“${title}” has channels, but no framework that they are judged by.`,
      related: [{ element: channel.address, message: 'one of the channels' }],
    };
  },
});
