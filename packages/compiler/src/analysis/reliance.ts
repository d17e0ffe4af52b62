import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { isActive } from './activity.ts';
import { carriesConsents } from './consent-reach.ts';
import { isManualFlow } from './flow-graph.ts';
import type { Needs } from './needs.ts';

/** What others rely on a flow for. */
export interface Reliance {
  readonly consents: boolean;
  /** The fields that it carries and that something works with, by name. */
  readonly fields: readonly Address[];
}

/**
 * Why somebody should be told when a flow fails; undefined where nobody relies on it, it isn’t active, or a person carries
 * the data and would know.
 */
export function relianceOn(flow: Element<'flow'>, model: Model, needs: Needs): Reliance | undefined {
  if (!isActive(flow) || isManualFlow(flow)) return undefined;
  const consents = carriesConsents(model, flow);
  const fields = needs.carriedBy(flow);
  return consents || fields.length > 0 ? { consents, fields } : undefined;
}
