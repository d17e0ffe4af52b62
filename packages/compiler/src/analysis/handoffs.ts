import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import type { Stage, Transition } from '../schema/generated/types.ts';
import { teamOf } from './ownership.ts';

export interface StageNode {
  readonly id: string;
  readonly address: Address;
  readonly value: Stage;
}

/** A transition of a lifecycle, with its two stages where they are declared. */
export interface TransitionNode {
  readonly address: Address;
  readonly lifecycle: Element<'lifecycle'>;
  readonly value: Transition;
  readonly from: StageNode | undefined;
  readonly to: StageNode | undefined;
}

/** The stages of a lifecycle, in the order in which they are declared. */
export function stagesOf(lifecycle: Element<'lifecycle'>): StageNode[] {
  return Object.entries(lifecycle.value.stages ?? {}).map(([id, value]) => ({
    id,
    address: `stage/${lifecycle.id}.${id}`,
    value,
  }));
}

export function transitionsOf(lifecycle: Element<'lifecycle'>): TransitionNode[] {
  const stages = new Map(stagesOf(lifecycle).map((stage) => [stage.address, stage]));
  return (lifecycle.value.transitions ?? []).map((value) => {
    const [from, to] = [stages.get(value.from), stages.get(value.to)];
    return {
      address: `transition/${lifecycle.id}.${lastPart(value.from)}..${lastPart(value.to)}`,
      lifecycle,
      value,
      from,
      to,
    };
  });
}

function lastPart(address: Address | undefined): string {
  return (address ?? '').slice((address ?? '').lastIndexOf('.') + 1);
}

/** Stages that a record is handed back to or ends in, or that it enters by. */
const NOT_FORWARD = new Set(['entry', 'recycle', 'disqualified', 'lost']);

/**
 * Whether a transition hands a record forward to somebody else: it says so, or in an assisted motion its stages' owners
 * are of different teams, or the owners differ and the target stage has to be accepted.
 */
export function isForwardHandoff({ value, from, to, lifecycle }: TransitionNode, model: Model): boolean {
  if (value.handoff === false || !to || NOT_FORWARD.has(to.value.kind ?? 'active')) return false;
  if (value.handoff === true) return true;
  const [giver, taker] = [from?.value.owner, to.value.owner];
  const [givingTeam, takingTeam] = [teamOf(model, giver), teamOf(model, taker)];
  const assisted = (lifecycle.value.motion ?? 'assisted') === 'assisted';
  if (assisted && givingTeam !== undefined && takingTeam !== undefined && givingTeam !== takingTeam) return true;
  const accepted = (to.value.criteria ?? []).some(({ acceptance }) => acceptance !== undefined);
  return accepted && giver !== undefined && taker !== undefined && giver !== taker;
}
