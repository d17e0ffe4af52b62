import { type Element, isActive, rule } from '@spandrel/compiler';

export default rule<Element<'automation'>>({
  id: 'privacy/send-without-consent',
  severity: 'error',
  title: 'Marketing that relies on no consent',
  reason: 'Where nothing says which consent a message relies on, nobody can tell whom it must not be sent to.',
  fix: 'Name what it relies on under “consent”, or say “message: service” or “message: legal” where it isn’t marketing.',
  subjects: ({ model }) => model.all('automation'),
  judge: (automation) => {
    const { sends, message = 'marketing', consent = [] } = automation.value;
    if (!isActive(automation) || sends !== true || message !== 'marketing' || consent.length > 0) return undefined;
    return {
      at: automation.address,
      message: `The automation “${automation.title}” sends marketing and names no consent that it relies on.`,
    };
  },
});
