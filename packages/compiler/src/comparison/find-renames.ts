import { type Address, addressOf, byCodeUnit, elementAddressOf, idOf, readdress } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';

interface Naming {
  /** The element that says what else it was called. */
  readonly by: Address;
  readonly base: Address;
  readonly head: Address;
}

/**
 * The elements that are called otherwise in head than in base, from the address that they had to the one that they have:
 * `formerly` says so, in head, or in base where a rename is taken back. An id that is still in use is nobody’s former
 * name, and each element is one other at most: the first that claims it, by address.
 */
export function findRenames(base: Model, head: Model): ReadonlyMap<Address, Address> {
  const namings = [
    ...namingsIn(head, base).map(([by, other]): Naming => ({ by, base: other, head: by })),
    ...namingsIn(base, head).map(([by, other]): Naming => ({ by, base: by, head: other })),
  ].sort((a, b) => byCodeUnit(a.by, b.by));
  const renames = new Map<Address, Address>();
  const taken = new Set<Address>();
  for (const naming of namings) {
    if (renames.has(naming.base) || taken.has(naming.head)) continue;
    renames.set(naming.base, naming.head);
    taken.add(naming.head);
  }
  return renames;
}

/** Elements that only one model has, each with one that only the other has and that it says it was called like. */
function namingsIn(own: Model, other: Model): [by: Address, other: Address][] {
  const isGone = (address: Address): boolean => other.get(address) !== undefined && own.get(address) === undefined;
  return own.elements.flatMap((element) => {
    const former = formerAddresses(element);
    if (former.length === 0 || other.get(element.address)) return [];
    return former.filter(isGone).map((address): [Address, Address] => [element.address, address]);
  });
}

function formerAddresses({ kind, value }: Element): Address[] {
  const { formerly = [] } = value as { formerly?: readonly string[] };
  return formerly.map((id) => addressOf(kind, id));
}

/** The present address of something by these renames: its own, where neither it nor what it sits in has another name. */
export function presentNameIn(renames: ReadonlyMap<Address, Address>): (address: Address) => Address {
  if (renames.size === 0) return (address) => address;
  return (address) => {
    const element = elementAddressOf(address);
    const present = renames.get(element);
    return present === undefined ? address : readdress(address, element, idOf(present));
  };
}
