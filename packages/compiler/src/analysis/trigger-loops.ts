import { cycles } from '../graph/strong-components.ts';
import { type Address, byCodeUnit } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { groupBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { isActive } from './activity.ts';

export interface TriggerLoops {
  /** The active automations, by id, that set off one another for ever with this one, itself among them; none where it is in no loop. */
  readonly loopOf: (automation: Address) => readonly Element<'automation'>[];
}

export function analyseTriggerLoops(model: Model, unknowns: Unknowns): TriggerLoops {
  const loops = unknowns.once(() => {
    const found = triggerLoops(model.all('automation').filter(isActive));
    return new Map(found.flatMap((loop) => loop.map(({ address }) => [address, loop])));
  });
  return { loopOf: (automation) => loops().get(automation) ?? [] };
}

/** Fields stand between the automations, so that a field that many write and many wait for costs no more than both together. */
function triggerLoops(automations: readonly Element<'automation'>[]): Element<'automation'>[][] {
  const byAddress = new Map(automations.map((automation) => [automation.address, automation]));
  const waiting = groupBy(
    automations.filter(({ value }) => value.reenrol !== 'never'),
    ({ value }) => value.trigger?.field,
  );
  const next = (node: Address): readonly Address[] =>
    byAddress.get(node)?.value.writes ?? waiting.get(node)?.map(({ address }) => address) ?? [];
  return cycles(byAddress.keys(), next).map((cycle) =>
    cycle.sort(byCodeUnit).flatMap((address) => byAddress.get(address) ?? []),
  );
}
