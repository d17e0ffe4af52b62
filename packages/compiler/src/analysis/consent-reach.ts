import type { Address } from '../model/addresses.ts';
import { elapsedHours } from '../model/durations.ts';
import type { Element } from '../model/element.ts';
import { groupBy, indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import { CONSENT_ENTITY } from '../model/resolve-reference.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { isActive, liveSystem } from './activity.ts';
import {
  automaticPart,
  type FlowAnalysis,
  type FlowGraph,
  type FlowPath,
  isSlower,
  quickestPath,
  quickestPaths,
} from './flow-graph.ts';

export type Consent = Element<'consent'>;

/** Which ways consents take, along the flows that carry their field, else those that carry the consent entity. */
export interface ConsentReach {
  /** The quickest way of a consent from its store to a system. */
  readonly fromStore: (consent: Consent, system: Address) => FlowPath | undefined;
  /** The quickest way of an opt-out to the store of its consent. */
  readonly toStore: (consent: Consent, optOutPoint: Address) => FlowPath | undefined;
  /** Likewise along flows that need nobody to carry anything. */
  readonly toStoreUnaided: (consent: Consent, optOutPoint: Address) => FlowPath | undefined;
  /** The live systems in which active automations send for a consent, each with these. */
  readonly senders: (consent: Consent) => ReadonlyMap<Address, readonly Element<'automation'>[]>;
  /** Whether any consent gets to a system from its store. */
  readonly isReached: (system: Address) => boolean;
}

export function analyseConsentReach(model: Model, unknowns: Unknowns, flows: FlowAnalysis): ConsentReach {
  const graphOf = ({ value: { field } }: Consent): FlowGraph =>
    field === undefined ? flows.ofEntity(CONSENT_ENTITY) : flows.ofField(field);
  const storeOf = ({ value }: Consent): Address | undefined => liveSystem(model, value.store)?.address;
  const unaided = unknowns.oncePer(automaticPart);
  const waysFrom = unknowns.oncePer((graph: FlowGraph) =>
    unknowns.oncePer((store: Address) => quickestPaths(graph, [store])),
  );
  const waysFromStores = unknowns.once(() =>
    [...groupBy(model.all('consent'), graphOf)].map(([graph, consents]) =>
      quickestPaths(
        graph,
        consents.flatMap((consent) => storeOf(consent) ?? []),
      ),
    ),
  );
  const toStore = (graph: FlowGraph, consent: Consent, point: Address): FlowPath | undefined => {
    const store = storeOf(consent);
    return store === undefined ? undefined : quickestPath(graph, [point], store);
  };
  const senders = unknowns.once(() =>
    indexBy(model.all('automation').filter(isSending), ({ value }) => value.consent ?? []),
  );
  return {
    senders: ({ address }) => {
      const sending = (senders().get(address) ?? []).filter(({ value }) => liveSystem(model, value.system));
      return groupBy(sending, ({ value }) => value.system);
    },
    fromStore: (consent, system) => {
      const store = storeOf(consent);
      return store === undefined ? undefined : waysFrom(graphOf(consent))(store)(system);
    },
    toStore: (consent, point) => toStore(graphOf(consent), consent, point),
    toStoreUnaided: (consent, point) => toStore(unaided(graphOf(consent)), consent, point),
    isReached: unknowns.oncePer((system: Address) => waysFromStores().some((wayTo) => wayTo(system) !== undefined)),
  };
}

function isSending(automation: Element<'automation'>): boolean {
  return isActive(automation) && automation.value.sends === true;
}

/** “its store “OneTrust””, and its status where that keeps consents from getting there or anywhere. */
export function storeInWords(model: Model, { value }: Consent): string {
  const store = model.get<'system'>(value.store);
  const status = liveSystem(model, value.store) ? '' : `, which is ${store?.value.status}`;
  return `its store “${store?.title ?? value.store}”${status}`;
}

/** How long a change of a consent may take until it is everywhere. */
export function maxPropagationOf({ value }: Consent): string {
  return value.maxPropagation ?? '24h';
}

export function isTooSlow(way: FlowPath, consent: Consent): boolean {
  return isSlower(way, elapsedHours(maxPropagationOf(consent)));
}

/** Whether a flow carries consents. Every entity is looked at, so that it makes no difference which one is named first. */
export function carriesConsents(model: Model, { value }: Element<'flow'>): boolean {
  return Object.keys(value.carries ?? {}).filter((entity) => isConsentEntity(model, entity)).length > 0;
}

/** Whether an entity keeps consents: the one that is called so, or one that says so. */
export function isConsentEntity(model: Model, entity: Address): boolean {
  return entity === CONSENT_ENTITY || model.get<'entity'>(entity)?.value.type === 'consent';
}
