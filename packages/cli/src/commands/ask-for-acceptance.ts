import type { Acceptance, Finding } from '@spandrel/compiler';
import { hasTerminal } from '../ask-on-terminal.ts';
import { UsageError } from '../command-result.ts';

interface Choices {
  /** The roles that may approve. */
  readonly roles: readonly string[];
  /** When a waiver ends unless somebody says otherwise. */
  readonly usualEnd: string;
}

/** What is missing of an acceptance is asked for on a terminal; undefined where the person has changed their mind. */
export async function askForAcceptance(
  finding: Finding,
  { reason, approver, expires }: Partial<Acceptance>,
  { roles, usualEnd }: Choices,
): Promise<Acceptance | undefined> {
  if (reason !== undefined && approver !== undefined) return { reason, approver, expires: expires ?? usualEnd };
  if (!hasTerminal()) {
    const missing = [
      ...(reason === undefined ? ['--reason "…"'] : []),
      ...(approver === undefined ? ['--approver ROLE'] : []),
    ];
    throw new UsageError(
      `a waiver needs a reason and an approver, and there is no terminal to ask on: pass ${missing.join(' and ')}.`,
    );
  }
  const { cancel, isCancel, note, select, text } = await import('@clack/prompts');
  note(finding.message, `${finding.severity} ${finding.rule}`);
  const cancelled = (): undefined => cancel('Cancelled.') as undefined;
  const why = reason ?? (await text({ message: 'Why is it accepted?', validate: required }));
  if (isCancel(why)) return cancelled();
  const options = roles.map((value) => ({ value, label: value }));
  const who = approver ?? (await select({ message: 'Which role accepts it?', options }));
  if (isCancel(who)) return cancelled();
  const until = expires ?? (await text({ message: 'Until which day?', initialValue: usualEnd, validate: required }));
  return isCancel(until) ? cancelled() : { reason: why, approver: who, expires: until };
}

function required(value: string | undefined): string | undefined {
  return value?.trim() ? undefined : 'Please write something.';
}
