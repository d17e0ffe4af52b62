import type { Model } from '../model/model.ts';
import { type HandoffNode, stepAt } from './work-graph.ts';

/** The media of handoffs where people carry the work themselves, in words. */
export const MANUAL_MEDIA: Readonly<Record<string, string>> = {
  email: 'by e-mail',
  chat: 'by chat',
  spreadsheet: 'in a spreadsheet',
  meeting: 'in a meeting',
  'pm-ticket': 'in a ticket',
  'shared-drive': 'over a shared drive',
  'vendor-portal': 'over a vendor’s portal',
};

/** Whether people carry the work from one step to the next by hand where they need not; feedback aside. */
export function isCarriedByHand(handoff: HandoffNode, model: Model): boolean {
  const { medium = '', feedback } = handoff.value;
  return Object.hasOwn(MANUAL_MEDIA, medium) && feedback !== true && !isProperMeeting(handoff, model);
}

/** A brief is talked through and an approval may be given in a meeting: talking is the work there. */
function isProperMeeting({ value: { medium, from, to } }: HandoffNode, model: Model): boolean {
  if (medium !== 'meeting') return false;
  return [from, to].some((step) => ['brief', 'approve'].includes(stepAt(model, step)?.kind ?? ''));
}
