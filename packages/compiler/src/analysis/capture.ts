import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { groupBy, indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { isLive, liveSystem } from './activity.ts';
import { type FlowAnalysis, type FlowGraph, isManualFlow } from './flow-graph.ts';

/** How records of an entity come in, and get to where they are worked with. */
export interface Capture {
  /** The live systems that capture an entity, by id. */
  readonly capturers: (entity: Address) => readonly Element<'system'>[];
  /** The live record systems of an entity that no way leads to from a system but by manual flows. */
  readonly outOfReach: (entity: Address, system: Address) => readonly Element<'system'>[];
}

export function analyseCapture(model: Model, unknowns: Unknowns, flows: FlowAnalysis): Capture {
  const byEntity = unknowns.once(() =>
    indexBy(model.all('system').filter(isLive), ({ value }) => value.captures ?? []),
  );
  const lifecycles = unknowns.once(() => groupBy(model.all('lifecycle'), ({ value }) => value.entity));
  const targets = unknowns.oncePer((entity: Address) =>
    recordSystems(entity, lifecycles().get(entity) ?? [], model).map((system) => ({
      system,
      sources: sourcesWithoutHands(flows.ofEntity(entity), system.address),
    })),
  );
  return {
    capturers: (entity) => byEntity().get(entity) ?? [],
    outOfReach: (entity, system) =>
      targets(entity).flatMap((target) => (target.sources.has(system) ? [] : target.system)),
  };
}

/** Where the lifecycles of an entity keep its records; without any, its system of record. */
function recordSystems(
  entity: Address,
  lifecycles: readonly Element<'lifecycle'>[],
  model: Model,
): Element<'system'>[] {
  const named =
    lifecycles.length > 0
      ? lifecycles.map(({ value }) => value.recordSystem)
      : [model.get<'entity'>(entity)?.value.systemOfRecord];
  return [...new Set(named)].flatMap((system) => liveSystem(model, system) ?? []);
}

/** The systems that data gets from to another without anybody carrying it, that one itself included. */
function sourcesWithoutHands({ edges }: FlowGraph, target: Address): ReadonlySet<Address> {
  const entering = groupBy(
    edges.filter(({ flow }) => !isManualFlow(flow)),
    ({ to }) => to,
  );
  const sources = new Set([target]);
  // A set goes on to what is added while it is walked.
  for (const system of sources) for (const { from } of entering.get(system) ?? []) sources.add(from);
  return sources;
}
