import type { Address, KeyPath, Meaning, MeaningMap, Place } from '@spandrel/compiler';
import type { ChangedKind, Tier } from './tiers.ts';

/** An element that only one of the two states has, with all that it says. */
export interface WholeChange {
  /** In the state that has it. */
  readonly address: Address;
  readonly kind: ChangedKind;
  readonly title: string;
  readonly tier: Tier;
  readonly meaning: MeaningMap;
  readonly place: Place;
}

/** A key that says something else: absent `before`, it was added; absent `after`, it is gone. */
export interface ChangedKey {
  readonly path: KeyPath;
  readonly tier: Tier;
  readonly before?: Meaning;
  readonly after?: Meaning;
  /** Where it stands, in the states that have it. */
  readonly placeBefore?: Place;
  readonly placeAfter?: Place;
}

/** An element that both states have and that says something else, or the architecture itself. */
export interface ChangedElement {
  readonly address: Address;
  /** Its address in base, which is another one where it was renamed. */
  readonly was: Address;
  readonly kind: ChangedKind;
  readonly title: string;
  /** That of its deepest key. */
  readonly tier: Tier;
  readonly keys: readonly ChangedKey[];
  readonly place: Place;
}

/** An element with another id, by `formerly`. What refers to it has not changed by that. */
export interface Rename {
  readonly from: Address;
  readonly to: Address;
  readonly place: Place;
}

/** An element that is declared in another file, which changes nothing. */
export interface Move {
  readonly address: Address;
  readonly from: string;
  readonly to: string;
}

/** An element that is gone and one that is new, so much alike that it may be a rename that isn’t marked by `formerly`. */
export interface LookAlike {
  readonly removed: Address;
  readonly added: Address;
  /** How much of what both say is the same, from `LOOK_ALIKE` to 1. */
  readonly similarity: number;
}

/** What can’t be compared, since a compile error spoiled it on either side: an element, or one key of it. */
export interface Unread {
  readonly address: Address;
  readonly path: KeyPath;
}

/**
 * What is different between two states of an architecture, each list in the order of addresses (a base address where
 * that is all there is). How it is written, and in which file, is no difference. It is a patch: see `applyPatch`.
 */
export interface ChangeSet {
  readonly added: readonly WholeChange[];
  readonly removed: readonly WholeChange[];
  readonly changed: readonly ChangedElement[];
  readonly renamed: readonly Rename[];
  readonly moved: readonly Move[];
  readonly lookAlikes: readonly LookAlike[];
  readonly unread: readonly Unread[];
}

/** Whether nothing is different; moves between files are nothing. */
export function isEmpty({ added, removed, changed, renamed }: ChangeSet): boolean {
  return [added, removed, changed, renamed].every(({ length }) => length === 0);
}
