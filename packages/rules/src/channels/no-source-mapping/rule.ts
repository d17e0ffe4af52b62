import { type Element, isRunning, rule } from '@spandrel/compiler';

/** Types that no link leads from, or that analytics recognises by themselves. */
const UNTAGGED = ['direct', 'organic-search', 'pr', 'tv', 'out-of-home', 'store'];

export default rule<Element<'channel'>>({
  id: 'channels/no-source-mapping',
  severity: 'warning',
  title: 'A channel without a source value that is enforced',
  reason:
    'Where everybody tags links in their own way, the visits of one channel are spread over many names and each looks small.',
  fix: 'Give the channel its value under “channels” of a taxonomy whose “enforcement” is builder, validation or lint.',
  subjects: ({ model }) => {
    // Found at once for most channels, so that only the others are looked for in each taxonomy.
    const mapped = new Set(
      model
        .all('taxonomy')
        .filter(isEnforced)
        .flatMap(({ value }) => Object.keys(value.channels ?? {})),
    );
    return model.all('channel').filter(({ address }) => !mapped.has(address));
  },
  judge: (channel, { model }) => {
    const { kind, type = '' } = channel.value;
    if (!isRunning(channel) || kind === 'sales' || UNTAGGED.includes(type)) return undefined;
    const taxonomies = model
      .all('taxonomy')
      .filter(({ value }) => Object.hasOwn(value.channels ?? {}, channel.address));
    if (taxonomies.some(isEnforced)) return undefined;
    return {
      at: channel.address,
      message: `The channel “${channel.title}” has no source value that a taxonomy enforces.`,
      related: taxonomies.map(({ address }) => ({
        element: address,
        message: 'names a value, which nothing enforces',
      })),
    };
  },
});

function isEnforced({ value }: Element<'taxonomy'>): boolean {
  return (value.enforcement ?? 'none') !== 'none';
}
