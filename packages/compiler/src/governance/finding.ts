import type { Place, Related } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/problem.ts';
import type { Address } from '../model/addresses.ts';
import type { Area } from '../schema/language.ts';
import type { RuleGroup, RuleId } from './rule.ts';

/** A gap that a rule found. */
export interface Finding {
  readonly rule: RuleId;
  readonly group: RuleGroup;
  readonly area: Area;
  readonly severity: Severity;
  /** What was judged, where that has an address; the finding may be about something else. */
  readonly subject: Address | undefined;
  readonly elements: readonly Address[];
  readonly key: string | null;
  readonly message: string;
  /** Why it matters. */
  readonly reason: string;
  /** What to do. */
  readonly fix: string;
  /** The key of the first element. */
  readonly place: Place;
  readonly related: readonly Related[];
  readonly path: readonly Address[];
  readonly fingerprint: string;
  /** What is waived, or was known when the baseline was drawn, never counts for the exit status. */
  readonly status: 'new' | 'baselined' | 'waived';
}
