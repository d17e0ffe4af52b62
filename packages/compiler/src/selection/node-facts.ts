import { OWNING_KEYS, teamOf } from '../analysis/ownership.ts';
import { type Address, idOf } from '../model/addresses.ts';
import type { Element, ModelNode } from '../model/element.ts';
import type { Model } from '../model/model.ts';

/** The conditions of a selector that compare a fact of a node with a list of values. */
export const CONDITIONS = ['kind', 'tag', 'area', 'owner', 'category'] as const;
export type Condition = (typeof CONDITIONS)[number];

type Facts = Readonly<Record<string, unknown>>;

/** What a node is by one of the things that selectors ask for; what sits inside an element shares its tags, area and owner. */
export function valuesOf(node: ModelNode, condition: Condition): readonly string[] {
  const { kind, element } = node;
  const facts = (element?.value ?? {}) as Facts;
  switch (condition) {
    case 'kind':
      return [kind];
    case 'area':
      return element?.area === undefined ? [] : [element.area];
    case 'tag':
      return Array.isArray(facts.tags) ? (facts.tags as string[]) : [];
    case 'category':
      return typeof facts.category === 'string' ? [facts.category] : [];
    case 'owner':
      return ownersOf(node);
  }
}

/** Who answers for a node: by its own word, else by that of the element that it sits in. */
function ownersOf(node: ModelNode): readonly Address[] {
  const named = [partOf(node), node.element?.value as Facts | undefined].map((facts) =>
    OWNING_KEYS.flatMap((key) => (typeof facts?.[key] === 'string' ? [facts[key] as Address] : [])),
  );
  return named.find(({ length }) => length > 0) ?? [];
}

/** What is declared of a stage or a step. */
function partOf({ kind, address, element }: ModelNode): Facts | undefined {
  const id = idOf(address).slice(idOf(address).indexOf('.') + 1);
  if (kind === 'stage') return (element as Element<'lifecycle'>).value.stages?.[id] as Facts | undefined;
  return kind === 'step' ? ((element as Element<'workflow'>).value.steps?.[id] as Facts | undefined) : undefined;
}

/** What nodes may stand together by, besides the dimensions of the architecture. */
export const GROUPINGS = ['kind', 'area', 'owner', 'team', 'category', 'status'] as const;

/** The group of a node, as an address, an id or a value; undefined where it says nothing of that. */
export function groupOf(node: ModelNode, grouping: string, model: Model): string | undefined {
  const facts = (node.element?.value ?? {}) as Facts;
  if (grouping === 'status') return typeof facts.status === 'string' ? facts.status : undefined;
  if (grouping === 'team') return teamOf(model, ownersOf(node)[0]) ?? (facts.team as Address | undefined);
  if ((GROUPINGS as readonly string[]).includes(grouping)) return valuesOf(node, grouping as Condition)[0];
  const scope = facts.scope as Readonly<Record<string, readonly string[]>> | undefined;
  return scope?.[grouping]?.join(', ');
}
