import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import type { DecisionRight } from './authority.ts';

/** The way that a disputed decision takes upwards. */
export interface EscalationWalk {
  /** From who decides upwards, as far as the way leads. */
  readonly steps: readonly Address[];
  /** The roles that it goes round in, where it meets one again. */
  readonly circle: readonly Address[];
}

/** Walks from who decides by the right's `escalateTo`, then each role's `escalatesTo`, until it ends or meets somebody again. */
export function walkEscalation(right: DecisionRight, model: Model): EscalationWalk {
  const { decide, escalateTo } = right.value;
  if (decide === undefined) return { steps: [], circle: [] };
  return walkUp(decide, escalateTo ?? nextAbove(decide, model), model);
}

function walkUp(start: Address, second: Address | undefined, model: Model): EscalationWalk {
  const steps = new Set([start]);
  for (let next = second; next !== undefined; next = nextAbove(next, model)) {
    if (steps.has(next)) return { steps: [...steps], circle: [...steps].slice([...steps].indexOf(next)) };
    steps.add(next);
  }
  return { steps: [...steps], circle: [] };
}

function nextAbove(address: Address, model: Model): Address | undefined {
  const element = model.get(address);
  return element?.kind === 'role' ? (element as Element<'role'>).value.escalatesTo : undefined;
}

/** Whether a walk may end here: at a forum, or at a role of the executive. */
export function isLastInstance(address: Address | undefined, model: Model): boolean {
  const element = model.get(address);
  return (
    element?.kind === 'forum' || (element?.kind === 'role' && (element as Element<'role'>).value.executive === true)
  );
}

/** Who may decide in place of a right: who holds it, and everybody above. */
export function mayDecide(right: DecisionRight, who: Address, model: Model): boolean {
  return walkEscalation(right, model).steps.includes(who);
}
