import type { Place } from '../diagnostics/diagnostic.ts';
import type { Area, Declared, Kind } from '../schema/language.ts';
import type { Path } from '../schema/locate.ts';
import type { YamlNode } from '../source/nodes.ts';
import type { Address, NodeKind } from './addresses.ts';

/** An element of the architecture: what it declares, with every reference as the address that it resolves to. */
export interface Element<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  readonly address: Address;
  /** The name that people read: `name`, else the id. */
  readonly title: string;
  /** None for what is no part of the architecture, such as a view of it. */
  readonly area: Area | undefined;
  readonly value: Declared<K>;
  /** The element's key. */
  readonly place: Place;
  readonly node: YamlNode;
}

/** Anything with an address: an element, what is nested in one, a capability, or the architecture. */
export interface ModelNode {
  readonly address: Address;
  readonly kind: NodeKind;
  readonly title: string;
  /** The element that it is or sits in; a capability and the architecture sit in none. */
  readonly element: Element | undefined;
  /** Where it sits within the element’s text; nothing for the element itself. */
  readonly path: Path;
  readonly place: Place;
}

/** Whether a node is a part of the architecture, and not a way of looking at it, as a view is. */
export function isPartOfArchitecture({ element }: ModelNode): boolean {
  return element === undefined || element.area !== undefined;
}

/** A reference of one node to another, as it is declared. */
export interface Reference {
  readonly from: Address;
  readonly to: Address;
  /** The key that refers, within `from`: `sla.escalateTo`. */
  readonly keyPath: string;
  readonly verb: string;
  /** What is written is a slip, and this is what was most likely meant. */
  readonly presumed?: boolean;
}
