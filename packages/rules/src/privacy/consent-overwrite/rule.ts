import { carriesConsents, type Element, isActive, rule } from '@spandrel/compiler';

/** Ways to settle a conflict by which a yes can’t replace a no that somebody gave elsewhere. */
const SAFE_POLICIES: readonly string[] = ['most-restrictive-wins', 'field-authority'];

export default rule<Element<'flow'>>({
  id: 'privacy/consent-overwrite',
  severity: 'error',
  title: 'A flow that can turn a no into a yes',
  reason: 'Where both sides write consents, an old yes of the one replaces a fresh no of the other.',
  fix: 'Set “conflictPolicy” to most-restrictive-wins or field-authority, or let the consent flow one way.',
  subjects: ({ model }) => model.all('flow'),
  judge: (flow, { model }) => {
    const { direction, conflictPolicy } = flow.value;
    if (!isActive(flow) || direction !== 'bidirectional' || !carriesConsents(model, flow)) return undefined;
    if (conflictPolicy !== undefined && SAFE_POLICIES.includes(conflictPolicy)) return undefined;
    const policy =
      conflictPolicy === undefined ? 'nothing settles a conflict' : `“${conflictPolicy}” settles conflicts`;
    return {
      at: flow.address,
      message: `The flow “${flow.title}” carries consents both ways, and ${policy}.`,
    };
  },
});
