import type { Address, BaselineEntry, KeyPath, Meaning, Severity } from '@spandrel/compiler';

/** Who has the last word over something is not who had it. */
export interface DeciderChange {
  readonly what: 'decider';
  /** What is decided over. */
  readonly address: Address;
  /** By their present names; nobody decided, or decides, where there is none. */
  readonly before: readonly Address[];
  readonly after: readonly Address[];
  /** The rights that came, went or changed. */
  readonly rights: readonly Address[];
  /** New decisions by who decided before. */
  readonly settledBy: readonly Address[];
}

/**
 * A key says something else of how authority is exercised: who must agree (`veto`), within what scope, limit or process
 * somebody decides (`terms`), where a dispute goes (`escalation`), who sits in a forum (`seat`), who answers for something
 * (`owner`).
 */
export interface TermsChange {
  readonly what: 'veto' | 'terms' | 'escalation' | 'seat' | 'owner';
  readonly address: Address;
  readonly path: KeyPath;
  readonly before?: Meaning;
  readonly after?: Meaning;
  readonly settledBy: readonly Address[];
}

/** An exception from a rule was made, ended or altered. */
export interface WaiverChange {
  readonly what: 'waiver';
  readonly change: 'added' | 'removed' | 'changed';
  /** The element that it is declared on; the architecture, where the manifest declares it. */
  readonly address: Address;
  readonly rule: string;
  readonly before?: Meaning;
  readonly after?: Meaning;
}

/** A rule is applied otherwise. */
export interface RuleChange {
  readonly what: 'rule';
  readonly rule: string;
  /** Undefined where the manifest says nothing and the rule isn’t known. */
  readonly before: Severity | 'off' | undefined;
  readonly after: Severity | 'off' | undefined;
  /** Whether it speaks less loudly than before. */
  readonly isWeaker: boolean;
  /** Whether its figures and lists are others. */
  readonly hasOtherOptions: boolean;
}

/** A rule of the team’s own came, went or changed. */
export interface CustomRuleChange {
  readonly what: 'custom-rule';
  readonly change: 'added' | 'removed' | 'changed';
  readonly address: Address;
}

/** Findings were added to what counts as known. */
export interface BaselineGrowth {
  readonly what: 'baseline';
  readonly added: readonly BaselineEntry[];
}

/** A change of how the architecture itself is decided, or of how strictly it is judged. */
export type AuthorityChange =
  | DeciderChange
  | TermsChange
  | WaiverChange
  | RuleChange
  | CustomRuleChange
  | BaselineGrowth;

/**
 * Whether a change of authority has to be decided by who had it: where somebody is no longer who decides or has to agree, or
 * decides on other terms. To give somebody the last word where nobody had it takes nothing away.
 */
export function needsDecision(change: AuthorityChange): change is DeciderChange | TermsChange {
  if (change.what === 'decider') return change.before.length > 0;
  if (change.what === 'veto') return lost(change).length > 0;
  return change.what === 'terms';
}

/** Those who had to agree and need not any more. */
function lost({ before, after }: TermsChange): Meaning[] {
  const still = Array.isArray(after) ? after : [];
  return (Array.isArray(before) ? before : []).filter((one) => !still.includes(one));
}
