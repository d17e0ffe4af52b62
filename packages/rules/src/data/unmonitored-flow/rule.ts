import { carriesConsents, type Element, idOf, isActive, isManualFlow, listAnd, rule } from '@spandrel/compiler';

export default rule<Element<'flow'>>({
  id: 'data/unmonitored-flow',
  severity: 'warning',
  title: 'A flow that others rely on, and nobody is told when it fails',
  reason: 'An integration stops without a sound, and the first to notice is a customer or the quarterly report.',
  fix: 'Name under “alertTo” the role that is told when the flow fails.',
  subjects: ({ model }) => model.all('flow'),
  judge: (flow, { model, analyses: { needs } }) => {
    if (!isActive(flow) || isManualFlow(flow) || flow.value.alertTo !== undefined) return undefined;
    const consent = carriesConsents(model, flow);
    const fields = needs.carriedBy(flow);
    if (!consent && fields.length === 0) return undefined;
    const names = fields.map((field) => `“${idOf(field)}”`);
    const reason = names.length === 0 ? 'consents' : `${listAnd(names)}, which others work with`;
    return {
      at: flow.address,
      message: `Nobody is told when the flow “${flow.title}” fails, and it carries ${consent && names.length > 0 ? `consents and ${reason}` : reason}.`,
    };
  },
});
