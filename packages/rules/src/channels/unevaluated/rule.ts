import { type Address, type Element, isRunning, lookUp, rule } from '@spandrel/compiler';

interface Subject {
  readonly channel: Element<'channel'>;
  readonly evaluationsOf: (channel: Address) => readonly Element<'channel-evaluation'>[];
}

export default rule<Subject>({
  id: 'channels/unevaluated',
  severity: 'error',
  title: 'A channel in use that no evaluation took up',
  reason: 'A framework that some channels never had to pass says nothing about where the money should go.',
  fix: 'Judge the channel in “channelEvaluations”, or set “grandfathered: true” where it was there before the framework and is not judged again.',
  subjects: ({ model }) => {
    const evaluationsOf = lookUp(model.all('channel-evaluation'), ({ value }) => value.channel);
    return model.all('channel').map((channel) => ({ channel, evaluationsOf }));
  },
  judge: ({ channel, evaluationsOf }, { model }) => {
    if (!isRunning(channel) || channel.value.grandfathered === true || model.all('channel-framework').length === 0)
      return undefined;
    const evaluations = evaluationsOf(channel.address);
    if (evaluations.some(({ value }) => value.outcome === 'pilot' || value.outcome === 'adopt')) return undefined;
    return {
      at: channel.address,
      message: `The channel “${channel.title}” is in use without an evaluation that let it be piloted or adopted.`,
      related: evaluations.map(({ address, value }) => ({
        element: address,
        message: value.outcome ? `its outcome: ${value.outcome}` : 'it has no outcome',
      })),
    };
  },
});
