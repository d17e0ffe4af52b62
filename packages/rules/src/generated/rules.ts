// Generated from the folders of the rules by “pnpm generate”.
import changeDecisionVacuum from '../change/decision-vacuum/rule.ts';
import changeHistoryNotRestated from '../change/history-not-restated/rule.ts';
import changeReactiveRevisions from '../change/reactive-revisions/rule.ts';
import changeWrongAuthority from '../change/wrong-authority/rule.ts';
import channelsFailedYetAdopted from '../channels/failed-yet-adopted/rule.ts';
import channelsNoFramework from '../channels/no-framework/rule.ts';
import channelsNoSourceMapping from '../channels/no-source-mapping/rule.ts';
import channelsOpenEndedPilot from '../channels/open-ended-pilot/rule.ts';
import channelsPilotOverCap from '../channels/pilot-over-cap/rule.ts';
import channelsSelfEvaluated from '../channels/self-evaluated/rule.ts';
import channelsUnevaluated from '../channels/unevaluated/rule.ts';
import decisionsCircularEscalation from '../decisions/circular-escalation/rule.ts';
import decisionsContestedDecider from '../decisions/contested-decider/rule.ts';
import decisionsEmptySeat from '../decisions/empty-seat/rule.ts';
import decisionsEscalationDeadEnd from '../decisions/escalation-dead-end/rule.ts';
import decisionsNoChangeProcess from '../decisions/no-change-process/rule.ts';
import decisionsNoDecider from '../decisions/no-decider/rule.ts';
import decisionsRightWithoutDecider from '../decisions/right-without-decider/rule.ts';
import decisionsUnownedElement from '../decisions/unowned-element/rule.ts';
import decisionsVacantRole from '../decisions/vacant-role/rule.ts';
import lifecycleAcceptanceMismatch from '../lifecycle/acceptance-mismatch/rule.ts';
import lifecycleCompetingDefinitions from '../lifecycle/competing-definitions/rule.ts';
import lifecycleDefinitionNotAgreed from '../lifecycle/definition-not-agreed/rule.ts';
import lifecycleEmptyDefinition from '../lifecycle/empty-definition/rule.ts';
import lifecycleHandoffWithoutAcceptance from '../lifecycle/handoff-without-acceptance/rule.ts';
import lifecycleHandoffWithoutSla from '../lifecycle/handoff-without-sla/rule.ts';
import lifecycleNoRecyclePath from '../lifecycle/no-recycle-path/rule.ts';
import lifecycleRoutingGap from '../lifecycle/routing-gap/rule.ts';
import lifecycleScoringUnvalidated from '../lifecycle/scoring-unvalidated/rule.ts';
import lifecycleSelfEscalation from '../lifecycle/self-escalation/rule.ts';
import lifecycleUnmappedStage from '../lifecycle/unmapped-stage/rule.ts';
import lifecycleUnreachableStage from '../lifecycle/unreachable-stage/rule.ts';
import lifecycleVagueStage from '../lifecycle/vague-stage/rule.ts';
import measurementAttributionUndesigned from '../measurement/attribution-undesigned/rule.ts';
import measurementAttributionUnreconciled from '../measurement/attribution-unreconciled/rule.ts';
import measurementChannelUnattributed from '../measurement/channel-unattributed/rule.ts';
import measurementCompetingAttribution from '../measurement/competing-attribution/rule.ts';
import measurementDemandCreationBlindspot from '../measurement/demand-creation-blindspot/rule.ts';
import measurementDivergentMetric from '../measurement/divergent-metric/rule.ts';
import measurementManualReport from '../measurement/manual-report/rule.ts';
import measurementMetricUntraceable from '../measurement/metric-untraceable/rule.ts';
import measurementNoSystemLevelMetric from '../measurement/no-system-level-metric/rule.ts';
import measurementToolMetricDecides from '../measurement/tool-metric-decides/rule.ts';
import measurementVendorGraded from '../measurement/vendor-graded/rule.ts';

/** Every rule there is, by id. */
export const rules = [
  changeDecisionVacuum,
  changeHistoryNotRestated,
  changeReactiveRevisions,
  changeWrongAuthority,
  channelsFailedYetAdopted,
  channelsNoFramework,
  channelsNoSourceMapping,
  channelsOpenEndedPilot,
  channelsPilotOverCap,
  channelsSelfEvaluated,
  channelsUnevaluated,
  decisionsCircularEscalation,
  decisionsContestedDecider,
  decisionsEmptySeat,
  decisionsEscalationDeadEnd,
  decisionsNoChangeProcess,
  decisionsNoDecider,
  decisionsRightWithoutDecider,
  decisionsUnownedElement,
  decisionsVacantRole,
  lifecycleAcceptanceMismatch,
  lifecycleCompetingDefinitions,
  lifecycleDefinitionNotAgreed,
  lifecycleEmptyDefinition,
  lifecycleHandoffWithoutAcceptance,
  lifecycleHandoffWithoutSla,
  lifecycleNoRecyclePath,
  lifecycleRoutingGap,
  lifecycleScoringUnvalidated,
  lifecycleSelfEscalation,
  lifecycleUnmappedStage,
  lifecycleUnreachableStage,
  lifecycleVagueStage,
  measurementAttributionUndesigned,
  measurementAttributionUnreconciled,
  measurementChannelUnattributed,
  measurementCompetingAttribution,
  measurementDemandCreationBlindspot,
  measurementDivergentMetric,
  measurementManualReport,
  measurementMetricUntraceable,
  measurementNoSystemLevelMetric,
  measurementToolMetricDecides,
  measurementVendorGraded,
];
