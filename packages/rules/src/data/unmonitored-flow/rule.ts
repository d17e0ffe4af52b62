import { type Element, idOf, listAnd, relianceOn, rule } from '@spandrel/compiler';

export default rule<Element<'flow'>>({
  id: 'data/unmonitored-flow',
  severity: 'warning',
  title: 'A flow that others rely on, and nobody is told when it fails',
  reason: 'An integration stops without a sound, and the first to notice is a customer or the quarterly report.',
  fix: 'Name under “alertTo” the role that is told when the flow fails.',
  subjects: ({ model }) => model.all('flow'),
  judge: (flow, { model, analyses: { needs } }) => {
    const reliance = flow.value.alertTo === undefined ? relianceOn(flow, model, needs) : undefined;
    if (!reliance) return undefined;
    const names = reliance.fields.map((field) => `“${idOf(field)}”`);
    const carried = [
      ...(reliance.consents ? ['consents'] : []),
      ...(names.length > 0 ? [`${listAnd(names)}, which others work with`] : []),
    ];
    return {
      at: flow.address,
      message: `Nobody is told when the flow “${flow.title}” fails, and it carries ${carried.join(' and ')}.`,
    };
  },
});
