import { type Address, type Consent, type FlowPath, isTooSlow, liveSystem } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';

/** A way that a consent should take, and how it does. */
export interface ConsentWay {
  readonly system: Address;
  readonly way: FlowPath | undefined;
  /** It takes longer than the consent allows. */
  readonly isLate: boolean;
  /** Somebody has to carry it. */
  readonly isByHand: boolean;
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
      return { system, way, isLate: way !== undefined && isTooSlow(way, consent), isByHand: false };
    }),
    optOuts: points.map((system) => {
      const [any, unaided] = [toStore(consent, system), toStoreUnaided(consent, system)];
      const way = unaided ?? any;
      return {
        system,
        way,
        isLate: way !== undefined && isTooSlow(way, consent),
        isByHand: way !== undefined && !unaided,
      };
    }),
  };
}
