import { type Address, elementAddressOf, kindOf } from '../model/addresses.ts';
import { groupBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import { isActive } from './activity.ts';
import { splitField } from './flow-graph.ts';

/** One entity draws on another. */
export interface EntityLink {
  /** The entity that is drawn on. */
  readonly from: Address;
  readonly to: Address;
  /** What makes it do so: the entity itself, which is derived, a lifecycle that reads the other, or automations that read the one and write the other. */
  readonly by: readonly Address[];
}

/** How entities draw on one another, as far as that follows from what is declared. */
export function entityLinks(model: Model): EntityLink[] {
  const links = [...derivations(model), ...readingsOfLifecycles(model), ...writingsOfAutomations(model)].filter(
    ({ from, to }) => from !== to && model.get(from)?.kind === 'entity' && model.get(to)?.kind === 'entity',
  );
  return [...groupBy(links, ({ from, to, by }) => `${from} ${to} ${kindOf(by)}`).values()].map((alike) => {
    const { from, to } = alike[0] as Link;
    return { from, to, by: [...new Set(alike.map(({ by }) => by))] };
  });
}

interface Link {
  readonly from: Address;
  readonly to: Address;
  readonly by: Address;
}

function derivations(model: Model): Link[] {
  return model
    .all('entity')
    .flatMap(({ address, value }) => (value.derivedFrom ?? []).map((from) => ({ from, to: address, by: address })));
}

/** The fields of other entities that the stages and transitions of a lifecycle go by. */
function readingsOfLifecycles(model: Model): Link[] {
  return model.references
    .filter(({ to }) => kindOf(to) === 'field')
    .flatMap(({ from, to }) => {
      const lifecycle = model.get<'lifecycle'>(elementAddressOf(from));
      if (lifecycle?.kind !== 'lifecycle') return [];
      return { from: splitField(to)[0], to: lifecycle.value.entity, by: lifecycle.address };
    });
}

function writingsOfAutomations(model: Model): Link[] {
  return model
    .all('automation')
    .filter(isActive)
    .flatMap(({ address, value }) => {
      const { trigger, reads = [], writes = [] } = value;
      const read = [...reads, ...(trigger?.field === undefined ? [] : [trigger.field])].map(
        (field) => splitField(field)[0],
      );
      const written = writes.map((field) => splitField(field)[0]);
      return [...new Set(read)].flatMap((from) => [...new Set(written)].map((to) => ({ from, to, by: address })));
    });
}
