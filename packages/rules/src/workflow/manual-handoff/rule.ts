import { type HandoffNode, handoffInWords, handoffsOf, type Model, rule, stepAt } from '@spandrel/compiler';

/** Where people carry the work themselves, in words. */
const BY_HAND: Readonly<Record<string, string>> = {
  email: 'by e-mail',
  chat: 'by chat',
  spreadsheet: 'in a spreadsheet',
  meeting: 'in a meeting',
  'pm-ticket': 'in a ticket',
  'shared-drive': 'over a shared drive',
  'vendor-portal': 'over a vendor’s portal',
};

export default rule<HandoffNode>({
  id: 'workflow/manual-handoff',
  severity: 'warning',
  title: 'A handoff that people carry by hand',
  reason: 'What is carried by hand waits until somebody thinks of it, and what the next step needs to know gets lost.',
  fix: 'Let a tool hand over, and set “medium” to system or api, with all that the next step needs under “carries”.',
  subjects: ({ model }) => model.all('workflow').flatMap(handoffsOf),
  judge: (handoff, { model }) => {
    const { medium = '', feedback } = handoff.value;
    const way = BY_HAND[medium];
    if (way === undefined || feedback === true || isProperMeeting(handoff, model)) return undefined;
    return { at: handoff.address, message: `The ${handoffInWords(handoff, model)} is made ${way}.` };
  },
});

/** A brief is talked through and an approval may be given in a meeting: talking is the work there. */
function isProperMeeting({ value: { medium, from, to } }: HandoffNode, model: Model): boolean {
  if (medium !== 'meeting') return false;
  return [from, to].some((step) => ['brief', 'approve'].includes(stepAt(model, step)?.kind ?? ''));
}
