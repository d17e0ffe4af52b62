import { type AttributionModel, isActive, isStale, isTouchBased, rule } from '@spandrel/compiler';

/** What a business can bank; a pipeline is a forecast that the same touches made. */
const RESULTS: ReadonlySet<string | undefined> = new Set([
  'closed-won-revenue',
  'orders',
  'net-revenue',
  'sell-out',
  'retention',
]);

export default rule<AttributionModel, object>({
  id: 'measurement/attribution-unreconciled',
  severity: 'warning',
  title: 'An attribution model that isn’t held against results',
  reason: 'Credit that is never compared with money earned drifts from it, and nobody notices.',
  fix: 'Under “validation”, say “against” what result it is checked and when it was “lastRun”, or name a model that it is “calibratedBy”.',
  subjects: ({ model }) => model.all('attribution-model'),
  judge: (attribution, { asOf }) => {
    if (!isActive(attribution)) return undefined;
    const { validation = {}, calibratedBy } = attribution.value;
    const { against, lastRun, every = '90d' } = validation;
    const gaps = [];
    if (isStale(validation, asOf)) {
      gaps.push(
        lastRun === undefined
          ? 'has no validation with a “lastRun”'
          : `was last validated on ${lastRun}, which is good for ${every}`,
      );
    }
    if (isTouchBased(attribution) && calibratedBy === undefined && !RESULTS.has(against)) {
      gaps.push(
        against === undefined || against === 'none'
          ? 'is not validated against any result'
          : `is validated against ${against}, which is no result`,
      );
    }
    if (gaps.length === 0) return undefined;
    return { at: attribution.address, message: `The attribution model “${attribution.title}” ${gaps.join(', and ')}.` };
  },
});
