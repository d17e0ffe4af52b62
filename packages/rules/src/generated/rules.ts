// Generated from the folders of the rules by “pnpm generate”.
import automationAudienceCollision from '../automation/audience-collision/rule.ts';
import automationConflictingAutomations from '../automation/conflicting-automations/rule.ts';
import automationKeyPersonDependency from '../automation/key-person-dependency/rule.ts';
import automationSendWithoutSuppression from '../automation/send-without-suppression/rule.ts';
import automationSetAndForget from '../automation/set-and-forget/rule.ts';
import automationTriggerLoop from '../automation/trigger-loop/rule.ts';
import automationUngoverned from '../automation/ungoverned/rule.ts';
import changeAuthorityRemoved from '../change/authority-removed/rule.ts';
import changeBreakingChange from '../change/breaking-change/rule.ts';
import changeDecisionVacuum from '../change/decision-vacuum/rule.ts';
import changeHistoryNotRestated from '../change/history-not-restated/rule.ts';
import changeReactiveRevisions from '../change/reactive-revisions/rule.ts';
import changeRemovalImpact from '../change/removal-impact/rule.ts';
import changeUnrecordedChange from '../change/unrecorded-change/rule.ts';
import changeWrongAuthority from '../change/wrong-authority/rule.ts';
import channelsFailedYetAdopted from '../channels/failed-yet-adopted/rule.ts';
import channelsNoFramework from '../channels/no-framework/rule.ts';
import channelsNoSourceMapping from '../channels/no-source-mapping/rule.ts';
import channelsOpenEndedPilot from '../channels/open-ended-pilot/rule.ts';
import channelsPilotOverCap from '../channels/pilot-over-cap/rule.ts';
import channelsSelfEvaluated from '../channels/self-evaluated/rule.ts';
import channelsUnevaluated from '../channels/unevaluated/rule.ts';
import dataConflictingWriters from '../data/conflicting-writers/rule.ts';
import dataDisconnectedHolders from '../data/disconnected-holders/rule.ts';
import dataFieldUnavailable from '../data/field-unavailable/rule.ts';
import dataLatencyExceedsSla from '../data/latency-exceeds-sla/rule.ts';
import dataManualFlow from '../data/manual-flow/rule.ts';
import dataNoIdentityPolicy from '../data/no-identity-policy/rule.ts';
import dataNoSystemOfRecord from '../data/no-system-of-record/rule.ts';
import dataUncontractedFlow from '../data/uncontracted-flow/rule.ts';
import dataUnmonitoredFlow from '../data/unmonitored-flow/rule.ts';
import dataUnruledSyncCycle from '../data/unruled-sync-cycle/rule.ts';
import decisionsCircularEscalation from '../decisions/circular-escalation/rule.ts';
import decisionsContestedDecider from '../decisions/contested-decider/rule.ts';
import decisionsEmptySeat from '../decisions/empty-seat/rule.ts';
import decisionsEscalationDeadEnd from '../decisions/escalation-dead-end/rule.ts';
import decisionsNoChangeProcess from '../decisions/no-change-process/rule.ts';
import decisionsNoDecider from '../decisions/no-decider/rule.ts';
import decisionsRightWithoutDecider from '../decisions/right-without-decider/rule.ts';
import decisionsUnownedElement from '../decisions/unowned-element/rule.ts';
import decisionsVacantRole from '../decisions/vacant-role/rule.ts';
import governanceFindingWithoutRule from '../governance/finding-without-rule/rule.ts';
import governanceRuleUnenforced from '../governance/rule-unenforced/rule.ts';
import governanceSymptomFix from '../governance/symptom-fix/rule.ts';
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
import privacyConsentNotPropagated from '../privacy/consent-not-propagated/rule.ts';
import privacyConsentOverwrite from '../privacy/consent-overwrite/rule.ts';
import privacyIncompleteRecord from '../privacy/incomplete-record/rule.ts';
import privacyListWithoutConsent from '../privacy/list-without-consent/rule.ts';
import privacyNoProcessorAgreement from '../privacy/no-processor-agreement/rule.ts';
import privacyOptOutSlow from '../privacy/opt-out-slow/rule.ts';
import privacyOptOutStranded from '../privacy/opt-out-stranded/rule.ts';
import privacyRetentionConflict from '../privacy/retention-conflict/rule.ts';
import privacySendWithoutConsent from '../privacy/send-without-consent/rule.ts';
import privacyUndeclaredAccess from '../privacy/undeclared-access/rule.ts';
import privacyUndeclaredProcessor from '../privacy/undeclared-processor/rule.ts';
import privacyUnrecordedProcessing from '../privacy/unrecorded-processing/rule.ts';
import privacyUnsafeguardedTransfer from '../privacy/unsafeguarded-transfer/rule.ts';
import stackCapabilityOverlap from '../stack/capability-overlap/rule.ts';
import stackCriticalWithoutContinuity from '../stack/critical-without-continuity/rule.ts';
import stackHubWithoutContinuity from '../stack/hub-without-continuity/rule.ts';
import stackLowUtilisation from '../stack/low-utilisation/rule.ts';
import stackOrphanSystem from '../stack/orphan-system/rule.ts';
import stackRenewalWindow from '../stack/renewal-window/rule.ts';
import stackRetiredStillWired from '../stack/retired-still-wired/rule.ts';
import stackSunsetWithoutSuccessor from '../stack/sunset-without-successor/rule.ts';
import stackToolIsland from '../stack/tool-island/rule.ts';
import standardsAiStepUngoverned from '../standards/ai-step-ungoverned/rule.ts';
import standardsReviewOnly from '../standards/review-only/rule.ts';
import standardsUnenforced from '../standards/unenforced/rule.ts';
import strategyAreaUncovered from '../strategy/area-uncovered/rule.ts';
import strategyBudgetOvercommitted from '../strategy/budget-overcommitted/rule.ts';
import strategyCampaignOverdue from '../strategy/campaign-overdue/rule.ts';
import strategyCampaignWithoutGoal from '../strategy/campaign-without-goal/rule.ts';
import strategyCapacityExceeded from '../strategy/capacity-exceeded/rule.ts';
import strategyLaunchNotReady from '../strategy/launch-not-ready/rule.ts';
import strategyUnmeasuredGoal from '../strategy/unmeasured-goal/rule.ts';
import workflowApprovalStack from '../workflow/approval-stack/rule.ts';
import workflowContextLoss from '../workflow/context-loss/rule.ts';
import workflowFragmentedPublish from '../workflow/fragmented-publish/rule.ts';
import workflowLeadTimeOverTarget from '../workflow/lead-time-over-target/rule.ts';
import workflowManualHandoff from '../workflow/manual-handoff/rule.ts';
import workflowNoFeedbackLoop from '../workflow/no-feedback-loop/rule.ts';
import workflowSelfApproval from '../workflow/self-approval/rule.ts';
import workflowSerialLocalisation from '../workflow/serial-localisation/rule.ts';
import workflowUngatedChange from '../workflow/ungated-change/rule.ts';
import workflowUngatedPublish from '../workflow/ungated-publish/rule.ts';
import workflowWaitDominated from '../workflow/wait-dominated/rule.ts';

/** Every rule there is, by id. */
export const rules = [
  automationAudienceCollision,
  automationConflictingAutomations,
  automationKeyPersonDependency,
  automationSendWithoutSuppression,
  automationSetAndForget,
  automationTriggerLoop,
  automationUngoverned,
  changeAuthorityRemoved,
  changeBreakingChange,
  changeDecisionVacuum,
  changeHistoryNotRestated,
  changeReactiveRevisions,
  changeRemovalImpact,
  changeUnrecordedChange,
  changeWrongAuthority,
  channelsFailedYetAdopted,
  channelsNoFramework,
  channelsNoSourceMapping,
  channelsOpenEndedPilot,
  channelsPilotOverCap,
  channelsSelfEvaluated,
  channelsUnevaluated,
  dataConflictingWriters,
  dataDisconnectedHolders,
  dataFieldUnavailable,
  dataLatencyExceedsSla,
  dataManualFlow,
  dataNoIdentityPolicy,
  dataNoSystemOfRecord,
  dataUncontractedFlow,
  dataUnmonitoredFlow,
  dataUnruledSyncCycle,
  decisionsCircularEscalation,
  decisionsContestedDecider,
  decisionsEmptySeat,
  decisionsEscalationDeadEnd,
  decisionsNoChangeProcess,
  decisionsNoDecider,
  decisionsRightWithoutDecider,
  decisionsUnownedElement,
  decisionsVacantRole,
  governanceFindingWithoutRule,
  governanceRuleUnenforced,
  governanceSymptomFix,
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
  privacyConsentNotPropagated,
  privacyConsentOverwrite,
  privacyIncompleteRecord,
  privacyListWithoutConsent,
  privacyNoProcessorAgreement,
  privacyOptOutSlow,
  privacyOptOutStranded,
  privacyRetentionConflict,
  privacySendWithoutConsent,
  privacyUndeclaredAccess,
  privacyUndeclaredProcessor,
  privacyUnrecordedProcessing,
  privacyUnsafeguardedTransfer,
  stackCapabilityOverlap,
  stackCriticalWithoutContinuity,
  stackHubWithoutContinuity,
  stackLowUtilisation,
  stackOrphanSystem,
  stackRenewalWindow,
  stackRetiredStillWired,
  stackSunsetWithoutSuccessor,
  stackToolIsland,
  standardsAiStepUngoverned,
  standardsReviewOnly,
  standardsUnenforced,
  strategyAreaUncovered,
  strategyBudgetOvercommitted,
  strategyCampaignOverdue,
  strategyCampaignWithoutGoal,
  strategyCapacityExceeded,
  strategyLaunchNotReady,
  strategyUnmeasuredGoal,
  workflowApprovalStack,
  workflowContextLoss,
  workflowFragmentedPublish,
  workflowLeadTimeOverTarget,
  workflowManualHandoff,
  workflowNoFeedbackLoop,
  workflowSelfApproval,
  workflowSerialLocalisation,
  workflowUngatedChange,
  workflowUngatedPublish,
  workflowWaitDominated,
];
