import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';

/** The team of a role; a forum, and a role that is not declared, are of none. */
export function teamOf(model: Model, owner: Address | undefined): Address | undefined {
  const element = model.get(owner);
  return element?.kind === 'role' ? (element as Element<'role'>).value.team : undefined;
}

/** The keys that make a role or forum answer for something. */
export const OWNING_KEYS = ['owner', 'steward', 'accountable'] as const;

/** Whether nobody holds a role; a forum is held by its members. */
export function isVacant(model: Model, address: Address): boolean {
  const element = model.get(address);
  return element?.kind === 'role' && ((element as Element<'role'>).value.holders ?? []).length === 0;
}

/** The roles that sit in a forum, its chair first. */
export function seatsOf(forum: Element<'forum'>): Address[] {
  const { chair, members = [] } = forum.value;
  return [...new Set([...(chair === undefined ? [] : [chair]), ...members])];
}
