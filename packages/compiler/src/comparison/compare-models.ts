import type { Analyses } from '../analysis/analyses.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { type Address, kindOf } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { Kind } from '../schema/language.ts';
import { compareMeanings, type Difference, type KeyChange, type KeyPath, NO_DIFFERENCE } from './compare-meanings.ts';
import { findRenames, presentNameIn } from './find-renames.ts';
import { isSameValue } from './is-same-value.ts';
import { placeInManifest, placeOfKey } from './locate-meaning.ts';
import { meaningOf, meaningOfManifest } from './read-meaning.ts';

/** One side of a comparison. */
export interface Side {
  readonly model: Model;
  readonly analyses: Analyses;
  readonly unknowns: Unknowns;
}

/** Two states of one architecture, element by element: `base` is what it was, `head` what it is. */
export interface Comparison {
  readonly base: Side;
  readonly head: Side;
  /** The elements that are called otherwise than they were, from the address in base to the one in head. */
  readonly renames: ReadonlyMap<Address, Address>;
  /** What an element of head was in base: the one of its address, else one that it was formerly called. */
  readonly formOf: (address: Address) => Element | undefined;
  /** The address that something of base has in head, whether it is still there or not. */
  readonly presentAddress: (address: Address) => Address;
  /** Whether base has an element that head doesn’t, by its address in base. */
  readonly isRemoved: (address: Address) => boolean;
  /** Whether head has an element that base hasn’t. */
  readonly isAdded: (address: Address) => boolean;
  /** What is different about an element of head, or about the manifest by the architecture’s address; nothing for one that base hasn’t. */
  readonly differenceOf: (address: Address) => Difference;
  /** The keys that changed. */
  readonly changesOf: (address: Address) => readonly KeyChange[];
  /** Where a key of an element of head, or of the manifest, stood in base; the element’s own place where it didn’t. */
  readonly placeBefore: (address: Address, path: KeyPath) => Place | undefined;
  /** Where it stands in head. */
  readonly placeAfter: (address: Address, path: KeyPath) => Place | undefined;
}

/** Compares two models by what they say: how it is written, and in which file, makes no difference. */
export function compareModels(base: Side, head: Side): Comparison {
  const renames = findRenames(base.model, head.model);
  const former = new Map([...renames].map(([was, is]) => [is, was]));
  const presentAddress = presentNameIn(renames);
  const formOf = (address: Address): Element | undefined => base.model.get(former.get(address) ?? address);
  const { unknowns } = head;
  // What an error of base spoiled is as unknown as what one of head did.
  const ofBase = <T>(read: () => T): T => {
    const { value, noted } = base.unknowns.watch(read);
    if (noted !== undefined) unknowns.note(noted);
    return value;
  };
  const differenceOf = unknowns.oncePer((address: Address): Difference => {
    if (address === head.model.architecture.address) {
      const was = ofBase(() => meaningOfManifest(base.model, presentAddress));
      return compareMeanings(was, meaningOfManifest(head.model, presentAddress));
    }
    const [was, is] = [formOf(address), head.model.get(address)];
    // What is the same to the letter means the same, since names that have changed are changed on both sides.
    if (!was || !is || ofBase(() => isSameValue(was.value, is.value))) return NO_DIFFERENCE;
    return compareMeanings(
      ofBase(() => meaningOf(was, presentAddress)),
      meaningOf(is, presentAddress),
    );
  });
  const placeIn = (model: Model, element: Element | undefined, address: Address, path: KeyPath): Place | undefined => {
    if (address === head.model.architecture.address) return placeInManifest(model, path, presentAddress);
    return element && placeOfKey(element, path, presentAddress);
  };
  return {
    base,
    head,
    renames,
    formOf,
    presentAddress,
    isRemoved(address) {
      // Asking for all of a kind notes where head may have more than could be read.
      head.model.all(kindOf(address) as Kind);
      return ofBase(() => base.model.get(address)) !== undefined && !head.model.get(presentAddress(address));
    },
    isAdded(address) {
      ofBase(() => base.model.all(kindOf(address) as Kind));
      return head.model.get(address) !== undefined && formOf(address) === undefined;
    },
    differenceOf,
    changesOf: (address) => differenceOf(address).changes,
    placeBefore(address, path) {
      const place = placeIn(base.model, formOf(address), address, path);
      return place && { ...place, side: 'base' };
    },
    placeAfter: (address, path) => placeIn(head.model, head.model.get(address), address, path),
  };
}
