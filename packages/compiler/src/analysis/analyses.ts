import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { type Attribution, analyseAttribution } from './attribution.ts';
import { type Authority, analyseAuthority } from './authority.ts';
import { analyseCapabilities, type Capabilities } from './capabilities.ts';
import { analyseCapture, type Capture } from './capture.ts';
import { analyseConnections, type Connections } from './connections.ts';
import { analyseConsentReach, type ConsentReach } from './consent-reach.ts';
import { analyseEnforcement, type Enforcement } from './enforcement.ts';
import { analyseFlows, type FlowAnalysis } from './flow-graph.ts';
import { analyseHoldings, type Holdings } from './holdings.ts';
import { analyseNeeds, type Needs } from './needs.ts';
import { analysePersonalData, type PersonalData } from './personal-data.ts';
import { analyseSystemUsage, type SystemUsage } from './system-usage.ts';
import { analyseTriggerLoops, type TriggerLoops } from './trigger-loops.ts';

/** What is worked out once for all rules and pictures, each part when it is first asked for. */
export interface Analyses {
  readonly authority: Authority;
  readonly flows: FlowAnalysis;
  readonly holdings: Holdings;
  readonly attribution: Attribution;
  readonly personalData: PersonalData;
  readonly consentReach: ConsentReach;
  readonly capabilities: Capabilities;
  readonly connections: Connections;
  readonly needs: Needs;
  readonly systemUsage: SystemUsage;
  readonly triggerLoops: TriggerLoops;
  readonly enforcement: Enforcement;
  readonly capture: Capture;
}

export function createAnalyses(model: Model, unknowns: Unknowns): Analyses {
  const flows = analyseFlows(model, unknowns);
  const holdings = analyseHoldings(model, unknowns);
  return {
    authority: analyseAuthority(model, unknowns),
    flows,
    holdings,
    attribution: analyseAttribution(model, unknowns),
    personalData: analysePersonalData(model, unknowns),
    consentReach: analyseConsentReach(model, unknowns, flows),
    capabilities: analyseCapabilities(model, unknowns),
    connections: analyseConnections(unknowns, flows),
    needs: analyseNeeds(model, unknowns, flows, holdings),
    systemUsage: analyseSystemUsage(model, unknowns),
    triggerLoops: analyseTriggerLoops(model, unknowns),
    enforcement: analyseEnforcement(model, unknowns),
    capture: analyseCapture(model, unknowns, flows),
  };
}
