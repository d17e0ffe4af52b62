import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { isGate, type Ways, waysToGates } from './gates.ts';
import { seatsOf } from './ownership.ts';
import type { WorkGraph } from './work-graph.ts';

/** What a gate checks, and how much of it was done by whoever holds the gate. */
export interface GateDuty {
  /** The steps since the last gate before it, the nearest first. */
  readonly checks: readonly Address[];
  /** Those of them that somebody answers for who holds the gate, too. */
  readonly own: readonly Address[];
  /** How the search came to each step. */
  readonly ways: Ways;
}

/** Who checks whose work at a gate: separation of duties goes by people, for one person may hold several roles. */
export function dutyAt(gate: Address, graph: WorkGraph, model: Model): GateDuty {
  const keepers = new Set(peopleIn(graph.step(gate)?.accountable, model));
  const ways = waysToGates([gate], graph.before, graph);
  const checks = [...ways.keys()].filter((step) => step !== gate && !isGate(graph.step(step)));
  const own = checks.filter((step) =>
    peopleIn(graph.step(step)?.accountable, model).some((person) => keepers.has(person)),
  );
  return { checks, own, ways };
}

/** The handles of the people who hold a role, or a seat in a forum. */
export function peopleIn(holder: Address | undefined, model: Model): readonly string[] {
  const element = model.get(holder);
  if (element?.kind === 'role') return (element as Element<'role'>).value.holders ?? [];
  if (element?.kind !== 'forum') return [];
  return [...new Set(seatsOf(element as Element<'forum'>).flatMap((seat) => peopleIn(seat, model)))];
}
