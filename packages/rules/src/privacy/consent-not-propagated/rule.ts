import {
  type Consent,
  type Draft,
  type Element,
  isActive,
  isTooSlow,
  liveSystem,
  maxPropagationOf,
  type RuleContext,
  rule,
  storeInWords,
} from '@spandrel/compiler';

export default rule<Element<'automation'>>({
  id: 'privacy/consent-not-propagated',
  severity: 'error',
  title: 'A sender that a consent doesn’t reach in time',
  reason: 'A system that doesn’t learn in time that somebody has said no goes on sending to them.',
  fix: 'Declare the flows that carry the consent from its “store” to the system, fast enough for “maxPropagation”.',
  subjects: ({ model }) => model.all('automation'),
  judge: (automation, context) => {
    const { sends, consent = [], system } = automation.value;
    const sender = liveSystem(context.model, system);
    if (!isActive(automation) || sends !== true || !sender) return undefined;
    return consent.flatMap((address) => {
      const declared = context.model.get<'consent'>(address);
      return (declared && gapBetween(declared, sender, context)) ?? [];
    });
  },
});

function gapBetween(consent: Consent, sender: Element<'system'>, { analyses, model }: RuleContext): Draft | undefined {
  const way = analyses.consentReach.fromStore(consent, sender.address);
  if (way && !isTooSlow(way, consent)) return undefined;
  const [store, to] = [storeInWords(model, consent), `to “${sender.title}”, which sends for it`];
  const gap = way
    ? `takes ${Math.round(way.latency * 100) / 100}h from ${store} ${to}, and ${maxPropagationOf(consent)} are allowed`
    : `doesn’t get ${to}, from ${store}`;
  return {
    at: [consent.address, sender.address],
    message: `The consent “${consent.title}” ${gap}.`,
    ...(way ? { path: () => way.systems } : {}),
  };
}
