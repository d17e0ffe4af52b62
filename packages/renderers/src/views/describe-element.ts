import { type Address, type Element, type Kind, kindFacts } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { linkCell, textCell } from './make-cells.ts';
import type { Cell } from './view.ts';

/** Kinds that are in force unless they say otherwise. */
const USUALLY_ACTIVE: ReadonlySet<Kind> = new Set<Kind>([
  'system',
  'flow',
  'definition',
  'attribution-model',
  'channel',
  'automation',
]);

interface Owned {
  readonly owner?: Address;
  readonly steward?: Address;
  readonly status?: string;
}

export function ownerOf(element: Element): Address | undefined {
  const { owner, steward } = element.value as Owned;
  return owner ?? steward;
}

/** Whoever owns all of several elements. */
export function commonOwner(elements: readonly Element[]): Address | undefined {
  const owners = new Set(elements.map(ownerOf));
  return elements.length > 1 && owners.size === 1 ? [...owners][0] : undefined;
}

/** Whether somebody is expected to answer for an element, and nobody does. */
export function isUnowned(element: Element): boolean {
  const { expected } = kindFacts(element.kind).shape;
  return (expected.includes('owner') || expected.includes('steward')) && ownerOf(element) === undefined;
}

/** Where an element stands, by what it says or by what holds where it says nothing. */
export function statusOf(element: Element): string | undefined {
  const { status } = element.value as Owned;
  if (typeof status === 'string') return status;
  if (element.kind === 'issue') return 'open';
  return USUALLY_ACTIVE.has(element.kind) ? 'active' : undefined;
}

export function ownerCell(element: Element, index: CompilationIndex): Cell {
  return linkCell(ownerOf(element), index, isUnowned(element) ? 'no owner' : undefined);
}

export function statusCell(element: Element): Cell {
  return textCell(statusOf(element));
}
