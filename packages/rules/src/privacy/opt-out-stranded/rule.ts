import { type Consent, liveSystem, rule, storeInWords } from '@spandrel/compiler';

export default rule<Consent>({
  id: 'privacy/opt-out-stranded',
  severity: 'error',
  title: 'An opt-out that gets nowhere',
  reason: 'Somebody who says no there believes to be heard, and is written to all the same.',
  fix: 'Declare the flows that carry the consent from the system under “optOutAt” to the “store”.',
  subjects: ({ model }) => model.all('consent'),
  judge: (consent, { analyses, model }) =>
    (consent.value.optOutAt ?? [])
      .flatMap((address) => liveSystem(model, address) ?? [])
      .filter(({ address }) => analyses.consentReach.toStore(consent, address) === undefined)
      .map(({ address, title }) => ({
        at: [consent.address, address],
        message: `An opt-out from “${consent.title}” at “${title}” doesn’t get to ${storeInWords(model, consent)}.`,
      })),
});
