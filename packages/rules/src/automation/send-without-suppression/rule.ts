import { type Element, isActive, rule } from '@spandrel/compiler';

export default rule<Element<'automation'>>({
  id: 'automation/send-without-suppression',
  severity: 'error',
  title: 'Marketing that is sent to everybody',
  reason:
    'Whoever has unsubscribed, complained or is in the middle of a deal gets the message like everybody else, and remembers it.',
  fix: 'Say under “suppresses” whom it leaves out, such as unsubscribed and open opportunities.',
  subjects: ({ model }) => model.all('automation'),
  judge: (automation) => {
    const { sends, message = 'marketing', suppresses = [] } = automation.value;
    if (!isActive(automation) || sends !== true || message !== 'marketing' || suppresses.length > 0) return undefined;
    return {
      at: automation.address,
      message: `The automation “${automation.title}” sends marketing and leaves nobody out.`,
    };
  },
});
