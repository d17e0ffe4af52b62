import { manualMediumInWords } from '@spandrel/compiler';
import { capitalised } from './count-things.ts';
import { camelInWords } from './name-things.ts';

const STEP_KINDS: Readonly<Record<string, string>> = { qa: 'Quality check', approve: 'Approval', other: '' };

/** “Quality check” for `qa`; nothing for a step that says nothing of itself. */
export function stepKindInWords(kind: string | undefined): string {
  return kind === undefined ? '' : (STEP_KINDS[kind] ?? capitalised(camelInWords(kind)));
}

const MEDIA: Readonly<Record<string, string>> = { system: 'in the system', api: 'by an interface' };

/** “by e-mail”, “in the system”. */
export function handoffMediumInWords(medium: string | undefined): string {
  return manualMediumInWords(medium) ?? (medium === undefined ? '' : (MEDIA[medium] ?? camelInWords(medium)));
}
