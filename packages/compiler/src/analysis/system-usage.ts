import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { Kind } from '../schema/language.ts';
import { isActive, isRunning } from './activity.ts';

/** Something in use that a system takes part in. */
export interface Use {
  readonly by: Address;
  /** What it has to do with the system. */
  readonly how: string;
  readonly systems: () => readonly Address[];
}

/** What uses each system. That it is known for a source of data, or holds and captures data, is no use yet. */
export interface SystemUsage {
  readonly usesOf: (system: Address) => readonly Use[];
  /** The active flows that begin or end at a system. */
  readonly flowsAt: (system: Address) => readonly Element<'flow'>[];
  /** The steps that are done in a system. */
  readonly stepsIn: (system: Address) => readonly Address[];
  /** Whether a handoff by a system or an API begins or ends at a step. */
  readonly isWired: (step: Address) => boolean;
}

const ENDS = 'begins or ends there';
const DONE_IN = 'is done in it';
const AUTOMATIC_MEDIA: ReadonlySet<string | undefined> = new Set(['system', 'api']);

export function analyseSystemUsage(model: Model, unknowns: Unknowns): SystemUsage {
  const index = unknowns.once(() => indexBy(allUses(model), ({ systems }) => systems()));
  const usesOf = (system: Address): readonly Use[] => {
    const uses = index().get(system) ?? [];
    // What names it by a slip of the pen is here by presumption: reading it has it noted.
    return uses.filter(({ systems }) => systems().includes(system));
  };
  const usedAs = (role: string, system: Address): Address[] =>
    usesOf(system)
      .filter(({ how }) => how === role)
      .map(({ by }) => by);
  const wired = unknowns.once(() => new Set(model.all('workflow').flatMap(wiredSteps)));
  return {
    usesOf,
    flowsAt: (system) => usedAs(ENDS, system).flatMap((flow) => model.get<'flow'>(flow) ?? []),
    stepsIn: (system) => usedAs(DONE_IN, system),
    isWired: (step) => wired().has(step),
  };
}

function wiredSteps({ value }: Element<'workflow'>): Address[] {
  const handoffs = (value.handoffs ?? []).filter(({ medium }) => AUTOMATIC_MEDIA.has(medium));
  return handoffs.flatMap(({ from, to }) => [from, to]);
}

function allUses(model: Model): Use[] {
  const each = <K extends Kind>(
    kind: K,
    how: string,
    systemsOf: (element: Element<K>) => readonly (Address | undefined)[] | undefined,
  ): Use[] => model.all(kind).map((element) => use(element.address, how, () => systemsOf(element)));
  return [
    ...each('flow', ENDS, (flow) => (isActive(flow) ? [flow.value.from, flow.value.to] : [])),
    ...each('flow', 'passes through it', (flow) => (isActive(flow) ? flow.value.via : [])),
    ...model.all('workflow').flatMap(stepUses),
    ...each('automation', 'runs in it', (automation) => (isActive(automation) ? [automation.value.system] : [])),
    ...each('report', 'is on it', ({ value }) => [value.system]),
    ...each('metric', 'is worked out in it', ({ value }) => [value.computedIn]),
    ...each('channel', 'is run through it', (channel) => (isRunning(channel) ? channel.value.systems : [])),
    ...each('attribution-model', 'runs in it', (model) => (isActive(model) ? [model.value.runsIn] : [])),
    ...each('lifecycle', 'keeps its records in it', ({ value }) => [value.recordSystem]),
    ...each('identity-rule', 'runs in it', ({ value }) => [value.runsIn]),
    ...each(
      'tracking-plan',
      'takes events from it or sends them there',
      ({ value: { sources = [], consumers = [] } }) => [...sources, ...consumers],
    ),
    ...each('consent', 'is kept or withdrawn in it', ({ value: { store, optOutAt = [] } }) => [store, ...optOutAt]),
  ];
}

function stepUses({ id, value }: Element<'workflow'>): Use[] {
  return Object.keys(value.steps ?? {})
    .sort()
    .map((step) => use(`step/${id}.${step}`, DONE_IN, () => [value.steps?.[step]?.system]));
}

function use(by: Address, how: string, systemsOf: () => readonly (Address | undefined)[] | undefined): Use {
  return { by, how, systems: () => (systemsOf() ?? []).filter((system) => system !== undefined) };
}
