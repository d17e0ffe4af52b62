import {
  type Consent,
  type Draft,
  type Element,
  isTooSlow,
  liveSystem,
  maxPropagationOf,
  type RuleContext,
  rule,
  storeInWords,
} from '@spandrel/compiler';

export default rule<Consent>({
  id: 'privacy/opt-out-slow',
  severity: 'error',
  title: 'An opt-out that comes late, or by hand',
  reason:
    'Until an opt-out is in the store, every other system goes on sending; what is carried by hand gets forgotten.',
  fix: 'Carry the consent from the system under “optOutAt” to the “store” by flows with an automatic “mode” and a “latency” within “maxPropagation”.',
  subjects: ({ model }) => model.all('consent'),
  judge: (consent, context) =>
    (consent.value.optOutAt ?? [])
      .flatMap((address) => liveSystem(context.model, address) ?? [])
      .flatMap((point) => delayBetween(consent, point, context) ?? []),
});

function delayBetween(consent: Consent, point: Element<'system'>, { analyses, model }: RuleContext): Draft | undefined {
  const way = analyses.consentReach.toStore(consent, point.address);
  const unaided = analyses.consentReach.toStoreUnaided(consent, point.address);
  if (!way || (unaided && !isTooSlow(unaided, consent))) return undefined;
  const store = storeInWords(model, consent);
  const delay = unaided
    ? `takes ${Math.round(unaided.latency * 100) / 100}h to get to ${store}, and ${maxPropagationOf(consent)} are allowed`
    : `gets to ${store} only by hand`;
  return {
    at: [consent.address, point.address],
    message: `An opt-out from “${consent.title}” at “${point.title}” ${delay}.`,
    path: () => (unaided ?? way).systems,
  };
}
