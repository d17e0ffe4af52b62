import { isKind, type Kind } from '../schema/language.ts';

/** `kind/id`, or `kind/parent.child` for what sits inside another element: the one way of naming things. */
export type Address = string;

/** The kinds of node that sit inside an element, and the architecture itself. */
export const NESTED_KINDS = [
  'stage',
  'transition',
  'step',
  'handoff',
  'field',
  'artifact',
  'capability',
  'architecture',
] as const;
export type NestedKind = (typeof NESTED_KINDS)[number];
export type NodeKind = Kind | NestedKind;

export function addressOf(kind: NodeKind, id: string): Address {
  return `${kind}/${id}`;
}

/** The kind of the thing that an address names: what stands before its first slash. */
export function kindOf(address: Address): string {
  return address.slice(0, address.indexOf('/'));
}

/** What stands behind the slash: an id, or parent and child. */
export function idOf(address: Address): string {
  return address.slice(address.indexOf('/') + 1);
}

export function isNodeKind(name: string): name is NodeKind {
  return isKind(name) || (NESTED_KINDS as readonly string[]).includes(name);
}

const PARENTS: Partial<Record<string, Kind>> = {
  stage: 'lifecycle',
  transition: 'lifecycle',
  step: 'workflow',
  handoff: 'workflow',
  artifact: 'workflow',
  field: 'entity',
};

/** The address of the element that a nested thing sits in; an element's own address is its own. */
export function elementAddressOf(address: Address): Address {
  const parent = PARENTS[kindOf(address)];
  if (!parent) return address;
  const id = idOf(address);
  return `${parent}/${id.slice(0, id.indexOf('.'))}`;
}

/** An address once an element has another id: its own, and those of what is nested in it; any other stays as it is. */
export function readdress(address: Address, element: Address, id: string): Address {
  if (elementAddressOf(address) !== element) return address;
  return addressOf(kindOf(address) as NodeKind, id + idOf(address).slice(idOf(element).length));
}

/** By UTF-16 code unit: the order of addresses wherever one is needed. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
