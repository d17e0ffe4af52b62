import type { Address } from '../model/addresses.ts';
import type { Model } from '../model/model.ts';
import { type FlowAnalysis, type FlowPath, quickestPath } from './flow-graph.ts';

/** How records of an entity get from one system to another. */
export interface FlowWay {
  readonly entity: Address;
  readonly way: FlowPath;
}

/** The quickest way of each entity that gets from the one system to the other, by entity; none where nothing does. */
export function flowWays(model: Model, flows: FlowAnalysis, from: Address, to: Address): FlowWay[] {
  return model.all('entity').flatMap(({ address }) => {
    const way = quickestPath(flows.ofEntity(address), [from], to);
    return way && way.flows.length > 0 ? [{ entity: address, way }] : [];
  });
}
