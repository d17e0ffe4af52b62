import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { KINDS, type Kind, kindFacts } from '../schema/language.ts';
import { isActive, isLive } from './activity.ts';

/** The team of a role; a forum, and a role that is not declared, are of none. */
export function teamOf(model: Model, owner: Address | undefined): Address | undefined {
  const element = model.get(owner);
  return element?.kind === 'role' ? (element as Element<'role'>).value.team : undefined;
}

/** The keys that make a role or forum answer for something. */
export const OWNING_KEYS = ['owner', 'steward', 'accountable'] as const;

/** Something that somebody should answer for: an element, or a step of a workflow. */
export interface Ownable {
  readonly address: Address;
  readonly kind: string;
  readonly title: string;
  /** The keys that are expected to name who answers for it. */
  readonly keys: readonly string[];
  readonly value: object;
  /** The element that it is or sits in. */
  readonly element: Element;
}

/** Everything of a kind that the language expects an owner, a steward or somebody accountable of. */
export function* ownables(model: Model): Iterable<Ownable> {
  for (const kind of KINDS) {
    const keys = owningKeys(kindFacts(kind).shape.expected);
    if (keys.length === 0) continue;
    for (const element of model.all(kind)) {
      const { address, title, value } = element;
      yield { address, kind, title, keys, value, element };
    }
  }
  const step = kindFacts('workflow').shape.keys.steps;
  const keys = owningKeys(step?.type === 'map' && step.values.type === 'object' ? step.values.expected : []);
  for (const workflow of model.all('workflow')) {
    for (const [id, value] of Object.entries(workflow.value.steps ?? {})) {
      const title = value.name ?? id;
      yield { address: `step/${workflow.id}.${id}`, kind: 'step', title, keys, value, element: workflow };
    }
  }
}

function owningKeys(expected: readonly string[]): string[] {
  return OWNING_KEYS.filter((key) => expected.includes(key));
}

/** The expected keys that name nobody; undefined for what is planned or gone, which needs nobody yet, or no longer. */
export function missingOwners({ keys, value, element }: Ownable): string[] | undefined {
  const missing = keys.filter((key) => (value as Record<string, unknown>)[key] === undefined);
  return isInUse(element) ? missing : undefined;
}

function isInUse(element: Element<Kind>): boolean {
  if (element.kind === 'system') return isLive(element as Element<'system'>);
  if (element.kind === 'flow' || element.kind === 'automation')
    return isActive(element as Element<'flow' | 'automation'>);
  return element.kind !== 'channel' || (element as Element<'channel'>).value.status !== 'retired';
}

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

/** The people who hold some roles, each once; of a forum nobody. */
export function holdersOf(model: Model, roles: readonly Address[] = []): ReadonlySet<string> {
  return new Set(roles.flatMap((role) => model.get<'role'>(role)?.value.holders ?? []));
}
