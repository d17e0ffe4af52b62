import type { Element } from '../model/element.ts';
import { indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { isActive } from './activity.ts';

/** What the systems can do. */
export interface Capabilities {
  /** The capabilities that some active system provides, by name. */
  readonly provided: () => Iterable<string>;
  /** The active systems that provide one, by id. */
  readonly providers: (capability: string) => readonly Element<'system'>[];
}

export function analyseCapabilities(model: Model, unknowns: Unknowns): Capabilities {
  const index = unknowns.once(() => indexBy(model.all('system').filter(isActive), ({ value }) => value.provides ?? []));
  return {
    provided: () => index().keys(),
    providers: (capability) => index().get(capability) ?? [],
  };
}
