import { type Address, type Consent, type FlowPath, isTooSlow, liveSystem } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';

/** A way that a consent should take, and how it does. */
export interface ConsentWay {
  readonly system: Address;
  readonly way: FlowPath | undefined;
  /** It takes longer than the consent allows, or somebody has to carry it. */
  readonly isLate: boolean;
}

/** A consent with the systems that must learn of it, and those where people withdraw it. */
export interface Reach {
  readonly consent: Consent;
  readonly store: Address;
  readonly senders: readonly ConsentWay[];
  readonly optOuts: readonly ConsentWay[];
}

/** How a consent gets about; undefined where nobody says where it is kept. */
export function reachOf(consent: Consent, { compilation, model }: CompilationIndex): Reach | undefined {
  const { store, optOutAt } = consent.value;
  if (typeof store !== 'string') return undefined;
  const { senders, fromStore, toStore, toStoreUnaided } = compilation.analyses.consentReach;
  const points = [...new Set(presentItems(optOutAt))].filter((system) => liveSystem(model, system));
  return {
    consent,
    store,
    senders: [...senders(consent).keys()].map((system) => {
      const way = fromStore(consent, system);
      return { system, way, isLate: way !== undefined && isTooSlow(way, consent) };
    }),
    optOuts: points.map((system) => {
      const [way, unaided] = [toStore(consent, system), toStoreUnaided(consent, system)];
      return { system, way: unaided ?? way, isLate: way !== undefined && (!unaided || isTooSlow(unaided, consent)) };
    }),
  };
}
