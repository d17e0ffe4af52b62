import { type Address, type Compilation, type Element, inOrder, type Model, type Version } from '@spandrel/compiler';
import type { CommittedChange } from './read-commits.ts';

/** How an element came to say what it says: as it declares it, and as git has it. */
export interface ElementHistory {
  readonly element: Element;
  /** Where it is declared: today or, where it is no longer, in the last state that had it. */
  readonly compilation: Compilation;
  /** It is no longer declared. */
  readonly isRemoved: boolean;
  /** In the order in which they took effect. */
  readonly versions: readonly Version[];
  readonly decisions: readonly Element<'decision-record'>[];
  /** The latest first. */
  readonly changes: readonly CommittedChange[];
}

/** The versions that an element declares. */
export function versionsOf({ value }: Element): Version[] {
  return inOrder((value as { versions?: readonly Version[] }).versions);
}

/** The records that affect an element or what is nested in it, or that its versions name. */
export function decisionsOn(element: Element, parts: ReadonlySet<Address>, model: Model): Element<'decision-record'>[] {
  const named = new Set(versionsOf(element).flatMap(({ record }) => record ?? []));
  return model
    .all('decision-record')
    .filter(
      ({ address, value }) => named.has(address) || (value.affects ?? []).some((affected) => parts.has(affected)),
    );
}
