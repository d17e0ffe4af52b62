import { type Address, byCodeUnit, idOf, kindOf } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { groupBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { isActive, liveSystem } from './activity.ts';
import { type FlowAnalysis, quickestPaths, splitField } from './flow-graph.ts';
import { transitionsOf } from './handoffs.ts';
import type { Holdings } from './holdings.ts';

/** A field that an automation, a transition or a metric works with, and the system in which it does. */
export interface Need {
  readonly by: Address;
  readonly field: Address | undefined;
  readonly system: Address | undefined;
}

/** Which fields are needed in which live systems. */
export interface Needs {
  /** Every field that is needed, with each system in which it is. */
  readonly places: () => Iterable<readonly [field: Address, system: Address]>;
  /** What needs a field in a system. */
  readonly at: (field: Address, system: Address) => readonly Need[];
  /** The fields that a flow carries and that something needs somewhere, by name. */
  readonly carriedBy: (flow: Element<'flow'>) => readonly Address[];
  /** Whether a field gets to a system from one that supplies it. */
  readonly arrives: (field: Address, system: Address) => boolean;
}

type Index = ReadonlyMap<Address, ReadonlyMap<Address, readonly Need[]>>;

export function analyseNeeds(model: Model, unknowns: Unknowns, flows: FlowAnalysis, holdings: Holdings): Needs {
  const index = unknowns.once(() => indexNeeds(model));
  const fieldsByEntity = unknowns.once(() => groupBy([...index().keys()].sort(), (field) => splitField(field)[0]));
  // What is read by a slip of the pen is here by presumption: reading it again has it noted.
  const stands = (need: Need, field: Address, system: Address): boolean =>
    need.field === field && need.system === system && liveSystem(model, system) !== undefined;
  const at = (field: Address, system: Address): Need[] =>
    (index().get(field)?.get(system) ?? []).filter((need) => stands(need, field, system));
  const isNeeded = (field: Address): boolean => {
    // The first one settles it: there may be thousands.
    for (const system of index().get(field)?.keys() ?? []) if (at(field, system).length > 0) return true;
    return false;
  };
  const ways = unknowns.oncePer((field: Address) => quickestPaths(flows.ofField(field), holdings.suppliers(field)));
  return {
    *places() {
      for (const [field, systems] of index()) for (const system of systems.keys()) yield [field, system];
    },
    at,
    carriedBy: (flow) =>
      Object.entries(flow.value.carries ?? {})
        .flatMap(([entity, names]) =>
          names === '*'
            ? (fieldsByEntity().get(entity) ?? [])
            : [...new Set(names)].map((name) => `field/${idOf(entity)}.${name}`),
        )
        .filter(isNeeded)
        .sort(byCodeUnit),
    arrives: (field, system) => ways(field)(system) !== undefined,
  };
}

function indexNeeds(model: Model): Index {
  const needs = [
    ...model.all('automation').flatMap(needsOfAutomation),
    ...model.all('lifecycle').flatMap(needsOfLifecycle),
    ...model.all('metric').flatMap(needsOfMetric),
  ].filter((need): need is Met => need.field !== undefined && liveSystem(model, need.system) !== undefined);
  const byField = groupBy(needs, ({ field }) => field);
  return new Map([...byField].map(([field, group]) => [field, groupBy(group, ({ system }) => system)]));
}

type Met = Need & { readonly field: Address; readonly system: Address };

function needsOfAutomation(automation: Element<'automation'>): Need[] {
  const { address, value } = automation;
  const system = () => (isActive(automation) ? value.system : undefined);
  const reads = (value.reads ?? []).map((_, index) => need(address, () => value.reads?.[index], system));
  return [...reads, need(address, () => value.trigger?.field, system)];
}

function needsOfLifecycle(lifecycle: Element<'lifecycle'>): Need[] {
  return transitionsOf(lifecycle).flatMap(({ address, value }) =>
    (value.reads ?? []).map((_, index) =>
      need(
        address,
        () => value.reads?.[index],
        () => lifecycle.value.recordSystem,
      ),
    ),
  );
}

function needsOfMetric({ address, value }: Element<'metric'>): Need[] {
  return (value.inputs ?? []).flatMap((input, index) =>
    kindOf(input) !== 'field'
      ? []
      : need(
          address,
          () => value.inputs?.[index],
          () => value.computedIn,
        ),
  );
}

function need(by: Address, fieldOf: () => Address | undefined, systemOf: () => Address | undefined): Need {
  return {
    by,
    get field() {
      return fieldOf();
    },
    get system() {
      return systemOf();
    },
  };
}
