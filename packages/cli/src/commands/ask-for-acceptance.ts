import type { Acceptance, Finding } from '@spandrel/compiler';
import { UsageError } from '../command-result.ts';

/** What is known before anybody is asked; `expires` is the usual end where none was stated. */
type Stated = Partial<Acceptance> & Pick<Acceptance, 'expires'>;

/** What is missing of an acceptance is asked for on a terminal; undefined where the person has changed their mind. */
export async function askForAcceptance(
  finding: Finding,
  stated: Stated,
  roles: readonly string[],
): Promise<Acceptance | undefined> {
  const { reason, approver, expires } = stated;
  if (reason !== undefined && approver !== undefined) return { reason, approver, expires };
  if (process.stdin.isTTY !== true) {
    const missing = [
      ...(reason === undefined ? ['--reason "…"'] : []),
      ...(approver === undefined ? ['--approver ROLE'] : []),
    ];
    throw new UsageError(
      `a waiver needs a reason and an approver, and there is no terminal to ask on: pass ${missing.join(' and ')}.`,
    );
  }
  const { group, isCancel, note, select, text } = await import('@clack/prompts');
  note(finding.message, `${finding.severity} ${finding.rule}`);
  let cancelled = false;
  const answers = await group(
    {
      reason: async () =>
        reason ??
        text({
          message: 'Why is it accepted?',
          validate: (value) => (value?.trim() ? undefined : 'A reason, please.'),
        }),
      approver: async () =>
        approver ??
        select({ message: 'Which role accepts it?', options: roles.map((value) => ({ value, label: value })) }),
      expires: async () => text({ message: 'Until which day?', initialValue: expires }),
    },
    {
      onCancel: () => {
        cancelled = true;
      },
    },
  );
  if (cancelled || Object.values(answers).some(isCancel)) return undefined;
  return answers as Acceptance;
}
