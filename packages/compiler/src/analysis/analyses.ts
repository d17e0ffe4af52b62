import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { type Attribution, analyseAttribution } from './attribution.ts';
import { type Authority, analyseAuthority } from './authority.ts';
import { analyseFlows, type FlowAnalysis } from './flow-graph.ts';
import { analyseHoldings, type Holdings } from './holdings.ts';

/** What is worked out once for all rules and pictures, each part when it is first asked for. */
export interface Analyses {
  readonly authority: Authority;
  readonly flows: FlowAnalysis;
  readonly holdings: Holdings;
  readonly attribution: Attribution;
}

export function createAnalyses(model: Model, unknowns: Unknowns): Analyses {
  return {
    authority: analyseAuthority(model, unknowns),
    flows: analyseFlows(model, unknowns),
    holdings: analyseHoldings(model, unknowns),
    attribution: analyseAttribution(model, unknowns),
  };
}
