import {
  type AttributionModel,
  byCodeUnit,
  groupBy,
  isActive,
  listAnd,
  rule,
  strongComponents,
} from '@spandrel/compiler';

export default rule<readonly AttributionModel[], object>({
  id: 'measurement/competing-attribution',
  severity: 'error',
  title: 'Attribution models that compete',
  reason: 'Two models that answer one question credit the same sale twice, and each team quotes the one that suits it.',
  fix: 'Keep one model as “status: active”, or give each a “question” and a “conversion” of its own, or divide the “channels”.',
  subjects: ({ model }) => groupBy(model.all('attribution-model'), purposeOf).values(),
  judge: (samePurpose) =>
    competitors(samePurpose.filter(isActive)).map((models) => ({
      at: models.map(({ address }) => address),
      message: `The attribution models ${listAnd(models.map(({ title }) => `“${title}”`))} credit the same channels for the same conversion by the same question.`,
      related: models.map(({ address, value: { conversion, question } }) => ({
        element: address,
        message: `credits ${conversion ?? 'a conversion that isn’t stated'} by the question “${question ?? 'not stated'}”`,
      })),
    })),
});

function purposeOf({ value: { conversion, question } }: AttributionModel): string {
  return JSON.stringify([conversion, question].map((text) => text?.trim().toLowerCase()));
}

/** Models that are linked by channels which they share, directly or through others: each group of two or more, by id. */
function competitors(models: readonly AttributionModel[]): AttributionModel[][] {
  const byAddress = new Map(models.map((model) => [model.address, model]));
  const credits = models.flatMap(({ address, value }) =>
    (value.channels ?? []).map((channel) => ({ channel, address })),
  );
  const byChannel = groupBy(credits, ({ channel }) => channel);
  const next = (address: string) =>
    byAddress.get(address)?.value.channels ?? byChannel.get(address)?.map((credit) => credit.address) ?? [];
  return strongComponents(byAddress.keys(), next)
    .map((linked) => linked.sort(byCodeUnit).flatMap((address) => byAddress.get(address) ?? []))
    .filter(({ length }) => length > 1);
}
