import type { Address } from '../model/addresses.ts';
import type { Step } from '../schema/generated/types.ts';
import type { HandoffNode } from './work-graph.ts';

/** The media in which people carry the work themselves, in words. */
const BY_HAND: Readonly<Record<string, string>> = {
  email: 'by e-mail',
  chat: 'by chat',
  spreadsheet: 'in a spreadsheet',
  meeting: 'in a meeting',
  'pm-ticket': 'in a ticket',
  'shared-drive': 'over a shared drive',
  'vendor-portal': 'over a vendor’s portal',
};

/** “by e-mail”; undefined where a tool hands over, or nothing is said. */
export function manualMediumInWords(medium: string | undefined): string | undefined {
  return medium !== undefined && Object.hasOwn(BY_HAND, medium) ? BY_HAND[medium] : undefined;
}

/** Whether people carry the work where a tool could: not what comes back as feedback, nor what is talked through for good reason. */
export function isManualHandoff({ value }: HandoffNode, step: (address: Address) => Step | undefined): boolean {
  const { medium, feedback, from, to } = value;
  if (manualMediumInWords(medium) === undefined || feedback === true) return false;
  // A brief is talked through and an approval may be given in a meeting: talking is the work there.
  return medium !== 'meeting' || ![from, to].some((end) => ['brief', 'approve'].includes(step(end)?.kind ?? ''));
}
