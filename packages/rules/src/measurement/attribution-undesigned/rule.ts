import { type AttributionModel, isActive, isTouchBased, listAnd, rule } from '@spandrel/compiler';

const DESIGN = ['question', 'method', 'conversion'] as const;

export default rule<AttributionModel, object>({
  id: 'measurement/attribution-undesigned',
  severity: 'error',
  title: 'An attribution model without a design',
  reason: 'A model that doesn’t say what it answers is read as the answer to everything, and money follows it.',
  fix: 'State the one “question”, the “method”, the “conversion” and, where touches are counted, the “lookback”.',
  subjects: ({ model }) => model.all('attribution-model'),
  judge: (attribution) => {
    if (!isActive(attribution)) return undefined;
    const needed = isTouchBased(attribution) ? [...DESIGN, 'lookback' as const] : DESIGN;
    const missing = needed.filter((key) => attribution.value[key] === undefined).map((key) => `“${key}”`);
    if (missing.length === 0) return undefined;
    return {
      at: attribution.address,
      message: `The attribution model “${attribution.title}” has no ${listAnd(missing)}.`,
    };
  },
});
