import type { Analyses } from '../analysis/analyses.ts';
import { type Address, addressOf, elementAddressOf, idOf, kindOf, readdress } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { Kind } from '../schema/language.ts';
import { compareMeanings, type KeyChange } from './compare-meanings.ts';
import { meaningOf } from './read-meaning.ts';

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
  /** What an element of head was in base: the one of its address, else one that it was formerly called. */
  readonly formOf: (address: Address) => Element | undefined;
  /** The address that something of base has in head, whether it is still there or not. */
  readonly presentAddress: (address: Address) => Address;
  /** Whether base has an element that head doesn’t, by its address in base. */
  readonly isRemoved: (address: Address) => boolean;
  /** Whether head has an element that base hasn’t. */
  readonly isAdded: (address: Address) => boolean;
  /** What is different about an element of head; nothing for one that base hasn't. */
  readonly changesOf: (address: Address) => readonly KeyChange[];
}

/** Compares two models by what they say: how it is written, and in which file, makes no difference. */
export function compareModels(base: Side, head: Side): Comparison {
  const renames = renamesOf(base.model, head.model);
  const former = new Map([...renames].map(([was, is]) => [is, was]));
  const presentAddress = (address: Address): Address => renamed(address, renames);
  const formOf = (address: Address): Element | undefined => base.model.get(former.get(address) ?? address);
  const { unknowns } = head;
  // What an error of base spoiled is as unknown as what one of head did.
  const ofBase = <T>(read: () => T): T => {
    const { value, noted } = base.unknowns.watch(read);
    if (noted !== undefined) unknowns.note(noted);
    return value;
  };
  return {
    base,
    head,
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
    changesOf: unknowns.oncePer((address: Address): readonly KeyChange[] => {
      const [was, is] = [formOf(address), head.model.get(address)];
      if (!was || !is) return [];
      return compareMeanings(
        ofBase(() => meaningOf(was, presentAddress)),
        meaningOf(is),
      );
    }),
  };
}

/** The elements of head that were called otherwise in base: from the address that they had to the one that they have. */
function renamesOf(base: Model, head: Model): ReadonlyMap<Address, Address> {
  const renames = new Map<Address, Address>();
  for (const { kind, address, value } of head.elements) {
    if (base.get(address)) continue;
    const { formerly = [] } = value as { formerly?: readonly string[] };
    const was = formerly
      .map((id) => addressOf(kind, id))
      .find((former) => base.get(former) && !head.get(former) && !renames.has(former));
    if (was !== undefined) renames.set(was, address);
  }
  return renames;
}

function renamed(address: Address, renames: ReadonlyMap<Address, Address>): Address {
  const element = elementAddressOf(address);
  const present = renames.get(element);
  return present === undefined ? address : readdress(address, element, idOf(present));
}
