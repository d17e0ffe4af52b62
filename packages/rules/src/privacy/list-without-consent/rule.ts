import {
  type Address,
  byCodeUnit,
  carriesField,
  type Element,
  idOf,
  indexBy,
  isActive,
  isRunning,
  listAnd,
  liveSystem,
  type RuleContext,
  rule,
} from '@spandrel/compiler';

type Flow = Element<'flow'>;
type Channel = Element<'channel'>;

/** Channels that address people by what is known of them. */
const ADDRESSING: readonly string[] = ['email', 'sms', 'push', 'outbound', 'direct-mail', 'paid-social'];

interface Subject {
  readonly flow: Flow;
  readonly channelsOn: ReadonlyMap<Address, readonly Channel[]>;
}

export default rule<Subject>({
  id: 'privacy/list-without-consent',
  severity: 'error',
  title: 'A list that goes to a channel without its consents',
  reason: 'A channel that gets the people, and not what they have agreed to, addresses those who said no.',
  fix: 'Declare a flow that carries “consent” from the “store” to that system, or take the personal fields out of “carries”.',
  subjects: ({ model }) => {
    const channelsOn = indexBy(model.all('channel').filter(isAddressing), ({ value }) => value.systems ?? []);
    return model.all('flow').map((flow) => ({ flow, channelsOn }));
  },
  judge: ({ flow, channelsOn }, context) => {
    const { from, to, direction } = flow.value;
    const ends = [from, to].flatMap((end) => liveSystem(context.model, end) ?? []);
    if (!isActive(flow) || ends.length < 2) return undefined;
    const receiving = ends.filter(({ address }) => address === to || direction === 'bidirectional');
    return receiving.flatMap((system) => {
      const channel = channelsOn.get(system.address)?.find(({ value }) => value.systems?.includes(system.address));
      if (!channel || !isAddressing(channel)) return [];
      const fields = personalFieldsIn(flow, context);
      if (fields.length === 0 || context.analyses.consentReach.isReached(system.address)) return [];
      return {
        at: [flow.address, system.address],
        message: `The flow “${flow.title}” brings ${listAnd(fields.map((field) => `“${idOf(field)}”`))} to “${system.title}”, which runs the channel “${channel.title}”, and no consent gets there.`,
        related: [{ element: channel.address, message: 'addresses people through this system' }],
      };
    });
  },
});

function isAddressing(channel: Channel): boolean {
  return isRunning(channel) && ADDRESSING.includes(channel.value.type ?? '');
}

function personalFieldsIn(flow: Flow, { model, analyses }: RuleContext): Address[] {
  return Object.keys(flow.value.carries ?? {})
    .filter((entity) => model.get<'entity'>(entity)?.value.type === 'party')
    .flatMap((entity) => analyses.personalData.fieldsOf(entity).filter((field) => carriesField(flow, field)))
    .sort(byCodeUnit);
}
