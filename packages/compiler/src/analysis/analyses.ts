import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { type Measure, unmeasured } from '../stopwatch.ts';
import { type Attribution, analyseAttribution } from './attribution.ts';
import { type Authority, analyseAuthority } from './authority.ts';
import { analyseCapabilities, type Capabilities } from './capabilities.ts';
import { analyseCapture, type Capture } from './capture.ts';
import { analyseChannelBudgets, type ChannelBudgets } from './channel-budgets.ts';
import { analyseConditionReads, type ConditionReads } from './condition-reads.ts';
import { analyseConnections, type Connections } from './connections.ts';
import { analyseConsentReach, type ConsentReach } from './consent-reach.ts';
import { analyseCoverage, type Coverage } from './coverage.ts';
import { analyseEnforcement, type Enforcement } from './enforcement.ts';
import { analyseFlows, type FlowAnalysis } from './flow-graph.ts';
import { analyseHoldings, type Holdings } from './holdings.ts';
import { analyseLineage, type LineageAnalysis } from './lineage.ts';
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
  readonly lineage: LineageAnalysis;
  readonly coverage: Coverage;
  readonly channelBudgets: ChannelBudgets;
  readonly conditionReads: ConditionReads;
}

/** Sets the analyses up; what each works out is measured under its name. */
export function createAnalyses(model: Model, unknowns: Unknowns, measure: Measure = unmeasured): Analyses {
  const as = (name: keyof Analyses): Unknowns => unknowns.measuredBy((work) => measure('analysis', name, work));
  const flows = analyseFlows(model, as('flows'));
  const holdings = analyseHoldings(model, as('holdings'));
  const authority = analyseAuthority(model, as('authority'));
  const attribution = analyseAttribution(model, as('attribution'));
  const needs = analyseNeeds(model, as('needs'), flows, holdings);
  return {
    authority,
    flows,
    holdings,
    attribution,
    personalData: analysePersonalData(model, as('personalData')),
    consentReach: analyseConsentReach(model, as('consentReach'), flows),
    capabilities: analyseCapabilities(model, as('capabilities')),
    connections: analyseConnections(as('connections'), flows),
    needs,
    systemUsage: analyseSystemUsage(model, as('systemUsage')),
    triggerLoops: analyseTriggerLoops(model, as('triggerLoops')),
    enforcement: analyseEnforcement(model, as('enforcement')),
    capture: analyseCapture(model, as('capture'), flows),
    lineage: analyseLineage(model, as('lineage'), flows, holdings),
    coverage: analyseCoverage(model, as('coverage'), { authority, attribution, needs }),
    channelBudgets: analyseChannelBudgets(model, as('channelBudgets')),
    conditionReads: analyseConditionReads(model, as('conditionReads')),
  };
}
