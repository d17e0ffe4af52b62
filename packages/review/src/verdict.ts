import type { Address, Finding, Severity } from '@spandrel/compiler';
import {
  type AuthorityChange,
  type DeciderChange,
  needsDecision,
  type TermsChange,
} from './authority/authority-changes.ts';
import type { ChangeDecision } from './authority/decide-changes.ts';

/** What keeps a change from being made as it is. */
export interface Verdict {
  /** What means something else now, or is gone, without a new decision by who has the right to it. */
  readonly unsettledMeaning: readonly Address[];
  /** Where authority was taken from somebody without a decision by who had it. */
  readonly unsettledAuthority: readonly (DeciderChange | TermsChange)[];
  /** New findings at or above the severity that was asked for. */
  readonly findings: readonly Finding[];
  /** Compile errors of the later state: where it doesn’t compile, nobody can say what it means. */
  readonly compileErrors: number;
  /** Whether there is none of these. */
  readonly passes: boolean;
}

/** From which severity on new findings count; with `never`, none does. */
export type FailOn = Severity | 'never';

const SEVERITIES: readonly string[] = ['info', 'warning', 'error'];

/** Judges a change. Something new changes the meaning of nothing that was there, and needs no decision for that. */
export function judge(
  decisions: readonly ChangeDecision[],
  authority: readonly AuthorityChange[],
  added: readonly Finding[],
  compileErrors: number,
  failOn: FailOn,
): Verdict {
  const unsettledMeaning = decisions
    .filter(({ tier, change, settledBy }) => tier === 'meaning' && change !== 'added' && settledBy.length === 0)
    .map(({ address }) => address);
  const unsettledAuthority = authority.filter(needsDecision).filter(({ settledBy }) => settledBy.length === 0);
  const findings = added.filter(
    ({ status, severity }) =>
      status === 'new' && failOn !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn),
  );
  const passes =
    compileErrors === 0 && [unsettledMeaning, unsettledAuthority, findings].every(({ length }) => length === 0);
  return { unsettledMeaning, unsettledAuthority, findings, compileErrors, passes };
}
