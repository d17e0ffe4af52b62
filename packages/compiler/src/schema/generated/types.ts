// Generated from schemas/ by “pnpm generate”; edit the schemas instead.
/**
 * A severity, or a severity together with options of the rule.
 */
export type RuleSetting = (("off" | "info" | "warning" | "error") | {
/**
 * How loudly this rule speaks here. Without it, the rule keeps its usual severity.
 */
severity?: ("off" | "info" | "warning" | "error")
/**
 * Figures and lists of the rule that you may change, such as `{minimum: 0.4}`. The page of the rule lists them.
 */
options?: {
[k: string]: unknown
}
})
/**
 * What a view shows: an address such as `system/salesforce`, or conditions of which all must hold. A condition with several values holds for any of them. What sits inside an element (stages, steps, fields) is only selected by its kind or its address.
 */
export type Selector = (string | {
/**
 * What it is, such as `system` or `[metric, report]`.
 */
kind?: ("channel" | "channel-framework" | "channel-evaluation" | "decision-right" | "change-process" | "decision-record" | "processing-activity" | "consent" | "issue" | "operating-rule" | "lifecycle" | "definition" | "scoring-model" | "system" | "entity" | "flow" | "contract" | "tracking-plan" | "identity-rule" | "taxonomy" | "metric" | "attribution-model" | "report" | "team" | "person" | "role" | "forum" | "goal" | "campaign" | "budget" | "audience" | "workflow" | "automation" | "standard" | "stage" | "transition" | "step" | "handoff" | "field" | "artifact" | "capability")[]
/**
 * A word among its `tags`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tag?: string[]
/**
 * The area that it belongs to.
 */
area?: ("strategy-planning" | "process-workflow" | "martech-data" | "measurement-reporting" | "governance")[]
/**
 * The role or forum that answers for it.
 */
owner?: string[]
/**
 * The category of a system, such as `crm`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
category?: string[]
/**
 * Where to begin, by address, such as `system/salesforce`: what is connected with it is selected, up to `within` steps away, itself included.
 */
of?: string[]
/**
 * How many steps from `of`. Each relation is a step, whichever way it leads; teams, roles, forums and people are reached, but nothing is reached through them.
 */
within?: number
})

/**
 * The type of the elements of each kind.
 */
export interface Elements {
manifest: Manifest
channel: Channel
"channel-framework": ChannelFramework
"channel-evaluation": ChannelEvaluation
"decision-right": DecisionRight
"change-process": ChangeProcess
"decision-record": DecisionRecord
"processing-activity": ProcessingActivity
consent: Consent
issue: Issue
"operating-rule": OperatingRule
lifecycle: Lifecycle
definition: Definition
"scoring-model": ScoringModel
system: System
entity: Entity
flow: Flow
contract: Contract
"tracking-plan": TrackingPlan
"identity-rule": IdentityRule
taxonomy: Taxonomy
metric: Metric
"attribution-model": AttributionModel
report: Report
team: Team
person: Person
role: Role
forum: Forum
"custom-rule": CustomRule
import: Import
goal: Goal
campaign: Campaign
budget: Budget
audience: Audience
view: View
workflow: Workflow
automation: Automation
standard: Standard
}
/**
 * The file `spandrel.yaml` at the top of a workspace. It names the architecture and says what belongs to it and how strictly it is checked; it may also hold any collection.
 */
export interface Manifest {
/**
 * The version of the language that this workspace is written in. Write `1`.
 */
spandrel: 1
/**
 * What this architecture is, how far it reaches and which calendar and currency it uses.
 */
architecture: {
/**
 * A short name for the whole architecture, such as `acme-marketing`.
 */
id: string
/**
 * The name that people read, such as “Acme marketing, Europe”.
 */
name?: string
/**
 * What this architecture covers and for whom, in a sentence or two.
 */
description?: string
/**
 * The date that counts as today for every rule. Leave it out to use the real date; set it so that a check gives the same result on every day.
 */
asOf?: string
/**
 * The currency of every amount that names none, as its three-letter ISO 4217 code, such as `EUR`.
 */
currency?: string
/**
 * The areas of marketing that this architecture answers for. Name only those that you mean to design: each is expected to have an owner and some content.
 */
areas?: {
"strategy-planning"?: AreaSettings
"process-workflow"?: AreaSettings
"martech-data"?: AreaSettings
"measurement-reporting"?: AreaSettings
governance?: AreaSettings
}
/**
 * The ways in which your business is divided, each with all its values, such as `{region: [emea, us], brand: [a, b]}`. Any element can then have a `scope`.
 */
dimensions?: {
/**
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
[k: string]: string[]
}
/**
 * How long a working day is, in working time. It turns `2d` of effort into hours.
 */
workday?: string
/**
 * How long a working week is, in working time. It turns `1w` of effort into days.
 */
workweek?: string
/**
 * The words in which views tell who decides: `rapid` (recommend, agree, perform, input, decide), `raci` (responsible, accountable, consulted, informed) or `daci` (driver, approver, contributor, informed). What a right says stays the same.
 */
decisionWords?: ("rapid" | "raci" | "daci")
/**
 * What your code host calls the people and groups of this architecture, for `spandrel codeowners`. A holder that is written as `@name` or as an e-mail address needs no entry.
 */
codeowners?: {
/**
 * The mention of each handle under `holders`, such as `{ana: "@ana-acme"}`.
 */
people?: {
/**
 * What a code host calls a person or a group by: `@name`, `@organisation/team`, or an e-mail address. Put it in quotes: YAML keeps `@` at the beginning for itself.
 */
[k: string]: string
}
/**
 * The mention of a team, for its roles that nobody with a mention holds, or of a forum, in place of those who sit in it, such as `{marketing-ops: "@acme/marketing-ops"}`.
 */
teams?: {
/**
 * What a code host calls a person or a group by: `@name`, `@organisation/team`, or an e-mail address. Put it in quotes: YAML keeps `@` at the beginning for itself.
 */
[k: string]: string
}
}
}
/**
 * Which files belong to the architecture, as patterns such as `marketing/** /*.yaml`. Without it, every YAML file below this one does. JSON files are only read when a pattern here names them.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
include?: string[]
/**
 * Which files to leave out, as patterns such as `archive/**`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
exclude?: string[]
/**
 * How strictly each rule is applied: the id of the rule, then a severity or a severity with options, such as `data/manual-flow: info`.
 */
rules?: {
[k: string]: RuleSetting
}
/**
 * Exceptions from rules that cover several elements, each with a reason, an approver and an end.
 */
waivers?: ManifestWaiver[]
}
/**
 * What the architecture says about one of the five areas.
 */
export interface AreaSettings {
/**
 * The role or forum that answers for this area as a whole.
 */
owner?: string
}
/**
 * An exception from a rule for several elements at once, accepted by somebody until a date.
 */
export interface ManifestWaiver {
/**
 * The id of the rule to be waived, such as `data/manual-flow`.
 */
rule: string
/**
 * The full addresses of what the exception covers, such as `flow/webinar-csv` or `system/legacy-crm`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
elements: string[]
/**
 * Which of several findings of this rule is meant, where the rule tells them apart by a key.
 */
key?: string
/**
 * Why the exception is acceptable for now, in a sentence that a colleague will understand in a year.
 */
reason: string
/**
 * The role that accepts the risk.
 */
approver: string
/**
 * The date on which the exception ends, at most a year ahead.
 */
expires: string
}
/**
 * A way on which people are reached, such as paid search. A channel that was taken up without criteria never gets retired.
 */
export interface Channel {
/**
 * The role or forum that answers for the channel.
 */
owner?: string
/**
 * What sort of channel it is, such as `paid-search`.
 */
type?: (("direct" | "tv" | "out-of-home" | "store" | "in-app" | "paid-search" | "paid-social" | "paid-video" | "display" | "organic-search" | "organic-social" | "email" | "sms" | "push" | "affiliate" | "referral" | "audio" | "events" | "webinar" | "partner" | "pr" | "direct-mail" | "outbound") | string)
/**
 * Whether it is a channel of marketing or of sales.
 */
kind?: ("marketing" | "sales")
/**
 * Where the channel stands. A `pilot` needs an end, a cap and a reason to stop.
 */
status?: ("proposed" | "pilot" | "active" | "paused" | "retired")
/**
 * What the channel is there for: to create demand, capture it, nurture it or expand with customers.
 */
funnelRole?: ("create-demand" | "capture-demand" | "nurture-demand" | "expand")
/**
 * The systems through which the channel is run.
 */
systems?: string[]
/**
 * Write `true` for a channel that was there before the framework and is not judged again.
 */
grandfathered?: boolean
/**
 * The terms of a trial.
 */
pilot?: {
/**
 * The most that may be spent on it.
 */
budgetCap?: (number | {
/**
 * How much, as a plain number without separators, such as `12500`.
 */
amount: number
/**
 * The currency as its three-letter ISO 4217 code, such as `EUR` or `USD`.
 */
currency: string
})
/**
 * The day on which the trial ends.
 */
endsOn?: string
/**
 * The metric that tells whether it worked.
 */
successMetric?: string
/**
 * How much must be seen before you judge, such as “300 visits and 20 leads”.
 */
minEvidence?: string
/**
 * When to stop early, such as “cost per lead above 400 after four weeks”.
 */
stopWhen?: string
}
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A link to something outside the workspace, such as a wiki page or a dashboard.
 */
export interface Link {
/**
 * What the reader will find there, such as “Runbook in the wiki”.
 */
title: string
/**
 * The full web address, beginning with `https://`.
 */
url: string
}
/**
 * The part of the business that something applies to: for each dimension of the manifest, the values that it covers, such as `{region: [emea], brand: [a, b]}`. A dimension that is not named is covered in full.
 */
export interface Scope {
/**
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
[k: string]: string[]
}
/**
 * An exception from a rule, accepted by somebody until a date. When it expires, the finding comes back.
 */
export interface Waiver {
/**
 * The id of the rule to be waived, such as `data/manual-flow`.
 */
rule: string
/**
 * Which of several findings of this rule is meant, where the rule tells them apart by a key, such as `missed` or `open` of `stack/renewal-window`.
 */
key?: string
/**
 * Why the exception is acceptable for now, in a sentence that a colleague will understand in a year.
 */
reason: string
/**
 * The role that accepts the risk.
 */
approver: string
/**
 * The date on which the exception ends, at most a year ahead.
 */
expires: string
}
/**
 * How channels are judged: gates that must be passed, then criteria with weights.
 */
export interface ChannelFramework {
/**
 * The role or forum that answers for the framework.
 */
owner?: string
/**
 * The conditions that a channel must meet before it is scored, such as `has-owner`.
 * 
 * Items: A condition that a channel must meet before it is scored at all. Suggestions: any other value is fine.
 */
gates?: (("measurable-in-attribution" | "consent-compliant" | "has-owner" | "source-mapped" | "budget-available") | string)[]
/**
 * The criteria by which channels are scored, by id. Usual ones are strategic-fit, audience-reach, economics, stack-fit, operational-load, speed-to-signal and scalability. The weights add up to 1.
 */
criteria: {
[k: string]: {
/**
 * How much the criterion counts, from 0 to 1: `0.25` is a quarter.
 */
weight: number
/**
 * The highest score on this criterion.
 */
scale?: number
/**
 * What a high and a low score mean.
 */
description?: string
}
}
/**
 * The weighted score from which a channel may be taken up, such as `3.5`.
 */
threshold: number
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * One judgement of one channel by one framework.
 */
export interface ChannelEvaluation {
/**
 * The channel that was judged.
 */
channel: string
/**
 * The framework by which it was judged.
 */
framework: string
/**
 * Whether each gate was passed, such as `{has-owner: pass}`.
 */
gates?: {
[k: string]: "pass" | "fail" | "unknown"
}
/**
 * The score on each criterion of the framework, such as `{economics: 4}`.
 */
scores?: {
[k: string]: number
}
/**
 * What was concluded.
 */
outcome?: ("reject" | "defer" | "pilot" | "adopt")
/**
 * The day of the judgement.
 */
date?: string
/**
 * The role that judged. It should not be the owner of the channel.
 */
evaluatedBy?: string
/**
 * The decision record about it.
 */
record?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * Who has the final say over something. What nobody may decide is decided by whoever presses hardest.
 */
export interface DecisionRight {
/**
 * What the right is about: ids or addresses such as `definition/mql`, or all of a kind, such as `budget/*`.
 */
governs: string[]
/**
 * What sort of decision it is.
 */
type?: ("lead-definition" | "scoring" | "lifecycle" | "attribution" | "metric-definition" | "system-adoption" | "system-retirement" | "integration" | "data-schema" | "taxonomy" | "channel-adoption" | "budget-reallocation" | "brand-standard" | "automation-change" | "consent-policy")
/**
 * `architectural` decisions shape how marketing works and are seldom; `operational` ones are made day by day.
 */
class?: ("architectural" | "operational")
/**
 * The one role or forum with the final say (the D of RAPID).
 */
decide?: string
/**
 * The roles that prepare a proposal (the R of RAPID).
 */
recommend?: string[]
/**
 * The roles that must agree; each has a veto (the A of RAPID).
 */
agree?: string[]
/**
 * The roles or teams that are asked before the decision (the I of RAPID).
 */
input?: string[]
/**
 * The roles that carry the decision out (the P of RAPID).
 */
perform?: string[]
/**
 * The roles or teams that are told afterwards (the I of RACI).
 */
inform?: string[]
/**
 * The amounts that this right covers, where small and large sums are decided by different people.
 */
limit?: {
/**
 * Only amounts above this one are decided here.
 */
above?: (number | {
/**
 * How much, as a plain number without separators, such as `12500`.
 */
amount: number
/**
 * The currency as its three-letter ISO 4217 code, such as `EUR` or `USD`.
 */
currency: string
})
/**
 * Only amounts below this one are decided here.
 */
below?: (number | {
/**
 * How much, as a plain number without separators, such as `12500`.
 */
amount: number
/**
 * The currency as its three-letter ISO 4217 code, such as `EUR` or `USD`.
 */
currency: string
})
}
/**
 * The wider right from which this one was handed down.
 */
delegatedFrom?: string
/**
 * The process by which changes are made.
 */
changeProcess?: string
/**
 * The role or forum that settles a dispute about the decision.
 */
escalateTo?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * How a change is proposed, decided and announced, so that figures stay comparable.
 */
export interface ChangeProcess {
/**
 * The steps in order, in plain words, such as “propose with evidence”.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
steps?: string[]
/**
 * How long before it takes effect a change must be announced, such as `30d`.
 */
notice?: string
/**
 * When a change may take effect: only at the boundary of a reporting period, or on any day.
 */
effectiveOn?: ("period-boundary" | "any")
/**
 * Write `true` where every change must say what happens to past figures.
 */
historyRequired?: boolean
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A decision that was made: what it was about, who made it and why. It settles a change in review.
 */
export interface DecisionRecord {
/**
 * Where the decision stands.
 */
status: ("proposed" | "accepted" | "rejected" | "deprecated" | "superseded")
/**
 * The day of the decision.
 */
date?: string
/**
 * The role or forum that decided.
 */
decidedBy: string
/**
 * What the decision changes: ids, or the full address of something that is no longer there, such as `system/old-crm`.
 */
affects: string[]
/**
 * Why the question came up.
 */
context?: string
/**
 * The options that were considered.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
options?: string[]
/**
 * What was decided.
 */
outcome?: string
/**
 * What follows from it, for better and for worse.
 */
consequences?: string
/**
 * The earlier record that this one replaces.
 */
supersedes?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * One entry in the record of processing activities (GDPR Art. 30).
 */
export interface ProcessingActivity {
/**
 * The role or forum that answers for this use of personal data.
 */
owner?: string
/**
 * The legal entity that decides why and how the data is used, such as “Acme GmbH”.
 */
controller?: string
/**
 * What the data is used for, such as `marketing.communications.email`.
 */
purpose?: (("marketing.advertising.first_party.contextual" | "marketing.advertising.first_party.targeted" | "marketing.advertising.third_party.targeted" | "marketing.advertising.frequency_capping" | "marketing.advertising.negative_targeting" | "marketing.advertising.profiling" | "marketing.advertising.serving" | "marketing.communications.email" | "marketing.communications.sms" | "analytics.reporting.ad_performance" | "analytics.reporting.campaign_insights" | "analytics.reporting.content_performance" | "analytics.reporting.system" | "personalize.content" | "personalize.profiling" | "personalize.system" | "sales" | "third_party_sharing" | "train_ai_system") | string)
/**
 * What allows the use (GDPR Art. 6). Legitimate interests need an assessment in `lia`.
 */
lawfulBasis?: ("consent" | "contract" | "legal-obligation" | "vital-interests" | "public-task" | "legitimate-interests")
/**
 * The legitimate interests assessment (LIA): a link to it, or its result in a few words.
 */
lia?: string
/**
 * Whose data it is, such as `[prospect, customer]`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
subjects?: string[]
/**
 * Which sorts of data are used, such as `[user.contact]`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
categories?: string[]
/**
 * Who receives the data, outside your organisation too, such as “mailing agency”.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
recipients?: string[]
/**
 * Which countries outside the EEA and the UK the data goes to, with the safeguard, such as “US, standard contractual clauses”.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
transfers?: string[]
/**
 * How long the data is kept, such as `24mo`.
 */
retention?: string
/**
 * How the data is protected (GDPR Art. 32), in a few words or as a link.
 */
security?: string
/**
 * The systems in which it happens.
 */
systems?: string[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A consent that people give and may withdraw, such as the one to receive e-mail.
 */
export interface Consent {
/**
 * The role or forum that answers for the consent.
 */
owner?: string
/**
 * What the consent is for, such as `marketing.communications.email`.
 */
purpose?: (("marketing.advertising.first_party.contextual" | "marketing.advertising.first_party.targeted" | "marketing.advertising.third_party.targeted" | "marketing.advertising.frequency_capping" | "marketing.advertising.negative_targeting" | "marketing.advertising.profiling" | "marketing.advertising.serving" | "marketing.communications.email" | "marketing.communications.sms" | "analytics.reporting.ad_performance" | "analytics.reporting.campaign_insights" | "analytics.reporting.content_performance" | "analytics.reporting.system" | "personalize.content" | "personalize.profiling" | "personalize.system" | "sales" | "third_party_sharing" | "train_ai_system") | string)
/**
 * The field that holds it, such as `consent.email_optin`.
 */
field?: string
/**
 * The system in which the consent is kept and counts.
 */
store: string
/**
 * How long it may take at most until a change has reached every tool that sends.
 */
maxPropagation?: string
/**
 * The systems in which people can withdraw, such as the preference centre.
 */
optOutAt?: string[]
/**
 * The signals by which the consent is passed on to advertising and analytics tools.
 * 
 * Items: A signal by which consent is passed on to advertising and analytics tools, after Google Consent Mode and Global Privacy Control (`gpc`). Suggestions: any other value is fine.
 */
signals?: (("ad_storage" | "ad_user_data" | "ad_personalization" | "analytics_storage" | "gpc") | string)[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * Something that went wrong, such as leads that nobody called. What matters is the cause and whether the cause was removed.
 */
export interface Issue {
/**
 * What lay behind it. Buying a tool for anything but a tool problem treats the symptom.
 */
rootCause: ("tool" | "process" | "authority" | "definition" | "measurement" | "standards" | "data")
/**
 * Where the issue stands.
 */
status?: ("open" | "resolved" | "dismissed")
/**
 * The role or forum that sees to it.
 */
owner?: string
/**
 * The day on which it was raised.
 */
raisedOn?: string
/**
 * What resolved it: any elements, such as a definition, an operating rule or an automation.
 */
resolvedBy?: string[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A rule that everybody works by, and what makes sure of it. A rule that nothing enforces is a wish.
 */
export interface OperatingRule {
/**
 * The rule in one sentence, such as “Sales accepts or rejects within four hours, with a reason”.
 */
statement: string
/**
 * The role or forum that answers for the rule.
 */
owner?: string
/**
 * What makes sure that it is kept.
 */
enforcedBy?: string[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * The way that a lead, an account or a customer takes from stage to stage.
 */
export interface Lifecycle {
/**
 * The entity that moves through the stages, such as `lead`.
 */
entity: string
/**
 * What is counted as one: a person, an account, a buying group and so on.
 */
unit?: ("person" | "household" | "anonymous" | "account" | "workspace" | "buying-group" | "opportunity")
/**
 * `assisted` where people hand over to people, `self-serve` where customers find their own way.
 */
motion?: ("assisted" | "self-serve")
/**
 * The role or forum that answers for the lifecycle as a whole.
 */
owner?: string
/**
 * The system in which the stage is kept and counts.
 */
recordSystem: string
/**
 * The field that holds the stage, such as `lead.stage`.
 */
stageField?: string
/**
 * The stages, by id, in the order in which people think of them.
 */
stages: {
[k: string]: Stage
}
/**
 * The moves from stage to stage that are allowed.
 */
transitions?: Transition[]
/**
 * What each system calls the stages: `same` where it uses the same words, or a value for each stage, such as `{hubspot: {mql: marketingqualifiedlead}}`.
 */
stageMap?: {
[k: string]: "same" | {
/**
 * Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
[k: string]: string
}
}
/**
 * Stages that are gone, each with the stage that took its place, such as `{evangelist: customer}`. With it, old figures can still be read.
 */
replacedStages?: {
[k: string]: string
}
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A stage of a lifecycle, such as MQL. A stage without criteria means something different to everybody.
 */
export interface Stage {
/**
 * The name that people read, such as “Marketing-qualified lead”.
 */
name?: string
/**
 * What it means to be in this stage, in a sentence.
 */
description?: string
/**
 * The role or forum that answers for records in this stage.
 */
owner?: string
/**
 * The part that the stage plays: where records come in, are worked on, are sent back for nurturing, or end.
 */
kind?: ("entry" | "active" | "recycle" | "won" | "lost" | "disqualified")
/**
 * The definition that says when a record qualifies.
 */
definition?: string
/**
 * What must be true to enter the stage; all of them count. Entry stages need none.
 */
criteria?: Criterion[]
/**
 * The field that keeps when the stage was entered, such as `lead.mql_at`. Speed and conversion are measured by it.
 */
timestampField?: string
}
/**
 * One condition for entering a stage. Write exactly one of: `field` (with `op` and `value`), `event`, `score`, `acceptance`, `since` with `atLeast`, or `when`.
 */
export interface Criterion {
/**
 * A field that is tested, such as `lead.country`. On its own it means that the field is filled in.
 */
field?: string
/**
 * How the field is compared with the value. `in` takes a list of values.
 */
op?: ("==" | "!=" | "<" | "<=" | ">" | ">=" | "in")
/**
 * What the field is compared with: text, a number, true or false, or a list for `in`.
 */
value?: (string | number | boolean | unknown[])
/**
 * Something that must have happened, such as `demo-request`.
 */
event?: string
/**
 * The score that must be reached, such as `65`.
 */
score?: number
/**
 * The role that must accept the record, as sales does with a lead.
 */
acceptance?: string
/**
 * A date field from which time is counted, such as `lead.last_contact`. Use it together with `atLeast`.
 */
since?: string
/**
 * How much time must have passed since then, such as `30d`.
 */
atLeast?: string
/**
 * Any other condition, as an expression such as `lead.score >= 65 && lead.country in ["DE", "AT"]`.
 */
when?: string
}
/**
 * A move from one stage to another. Where it hands a record over to other people, say how fast, who accepts and what happens otherwise.
 */
export interface Transition {
/**
 * The stage that is left.
 */
from: string
/**
 * The stage that is entered.
 */
to: string
/**
 * What happens in this move, in a sentence.
 */
description?: string
/**
 * Write `true` where people hand over to people, `false` where they do not. Without it, the tool concludes it from the owners of the two stages.
 */
handoff?: boolean
/**
 * The fields that must be there for the move, such as `lead.source`.
 */
reads?: string[]
/**
 * How fast the receiving side must act (service level agreement, SLA).
 */
sla?: {
/**
 * The time within which it must act, such as `4h`.
 */
within?: string
/**
 * The role or forum that is told when it does not. It should not be the role that accepts.
 */
escalateTo?: string
}
/**
 * The role that accepts or rejects the record.
 */
acceptedBy?: string
/**
 * The reasons for which a record may be rejected, such as `[no-fit, duplicate]`. They are what marketing learns from.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
rejectReasons?: string[]
/**
 * How the record finds the person who takes it on.
 */
routing?: {
/**
 * Whether a system assigns it or somebody does so by hand.
 */
mode?: ("automatic" | "manual")
/**
 * The role that gets it when no assignment fits.
 */
fallback?: string
}
}
/**
 * What a word means on which teams must agree, such as “marketing-qualified lead”.
 */
export interface Definition {
/**
 * The word that is defined, such as “Marketing-qualified lead”.
 */
term: string
/**
 * The entity that it is about, such as `lead`.
 */
entity?: string
/**
 * The role or forum that answers for the definition.
 */
owner?: string
/**
 * The teams that have agreed. Both sides of a handover must have.
 */
agreedBy?: string[]
/**
 * Where the definition stands.
 */
status?: ("draft" | "active" | "retired")
/**
 * The definition as a condition that can be executed, such as `lead.score >= 65`. Write it here or on the versions, never on both.
 */
when?: string
/**
 * Examples that are executed on every run: an example that comes out differently is an error.
 */
examples?: {
/**
 * What the example shows, such as “student with a high score”.
 */
name: string
/**
 * The values of the fields in this example, such as `{score: 80, segment: student}`.
 */
given?: {
[k: string]: string | number | boolean | unknown[]
}
/**
 * Whether this record meets the definition: `true` or `false`.
 */
qualifies?: boolean
}[]
/**
 * The history of the definition. The latest version in effect holds.
 */
versions?: Version[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * One version in the history of a definition, scoring model, attribution model, taxonomy or standard. Every version but the earliest is a revision, and should say what happens to the figures of the past.
 */
export interface Version {
/**
 * The number or name of this version, such as `3` or `2026.1`.
 */
version: string
/**
 * The date from which this version holds. No two versions of a thing may begin on the same day.
 */
effective: string
/**
 * What this version says, in plain words, such as “score of 65 or more and a company e-mail address”.
 */
definition?: string
/**
 * The same as a condition that can be executed, such as `lead.score >= 65`. Write conditions on the versions or on the definition itself, never on both.
 */
when?: string
/**
 * The role that made the change.
 */
changedBy?: string
/**
 * The team that asked for the change. A definition that is revised again and again at the wish of one team is worth a closer look.
 */
requestedBy?: string
/**
 * The decision record in which the change was decided.
 */
record?: string
/**
 * What happens to past figures: `restate` (work them out again), `annotate` (mark the break), `dual-report` (show both for a while) or `freeze` (leave them and start anew). Without it, before and after cannot be compared.
 */
historyPolicy?: ("restate" | "annotate" | "dual-report" | "freeze")
}
/**
 * How leads or accounts are scored, and how you know that the score means something.
 */
export interface ScoringModel {
/**
 * The role or forum that answers for the model.
 */
owner?: string
/**
 * The field that holds the score, such as `lead.score`.
 */
scoreField?: string
/**
 * What the score is made of.
 */
dimensions?: ("fit" | "engagement" | "intent" | "negative")[]
/**
 * What counts, and how much.
 */
signals?: {
/**
 * What is counted, such as “visited the pricing page”.
 */
signal: string
/**
 * How many points it gives; below zero takes points away.
 */
points: number
/**
 * After what time the points fade, such as `30d`.
 */
decay?: string
/**
 * When the signal counts, as an expression such as `lead.employees > 200`.
 */
when?: string
}[]
/**
 * The score from which a record enters a stage, such as `{demand.mql: 65}`.
 */
threshold?: {
[k: string]: number
}
/**
 * How the score is checked against what really happened.
 */
validation?: {
/**
 * The outcome that the score is compared with. Pipeline alone proves little: it is what the score itself brought about.
 */
against?: ("closed-won" | "orders" | "net-revenue" | "retention" | "pipeline" | "none")
/**
 * The day of the last check.
 */
lastRun?: string
/**
 * How often it is to be checked.
 */
every?: string
}
/**
 * The history of the model.
 */
versions?: Version[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A tool or platform, such as a CRM or an advertising account. The stack map, the privacy rules and the renewals all start here.
 */
export interface System {
/**
 * The role or forum that answers for the system: what it is for and whether it stays.
 */
owner?: string
/**
 * The role that runs the system day by day.
 */
technicalOwner?: string
/**
 * What sort of system it is, such as `crm`. The stack map is grouped by it.
 */
category?: (("crm" | "marketing-automation" | "email" | "cdp" | "consent-management" | "cms" | "landing-pages" | "dam" | "content-generation" | "localisation" | "social" | "search-ads" | "social-ads" | "display-ads" | "seo" | "abm-intent" | "enrichment" | "events-webinars" | "chat" | "sales-engagement" | "web-analytics" | "attribution" | "dashboards" | "warehouse" | "ipaas" | "tag-management" | "identity" | "experimentation" | "ecommerce" | "work-management" | "budgeting" | "spreadsheet" | "pos" | "loyalty" | "helpdesk" | "billing" | "product-analytics" | "transformation" | "feed-management" | "affiliate" | "retail-media") | string)
/**
 * The capabilities that the system offers, such as `[email, landing-pages]`. Steps of workflows can require them, and overlaps are found by them.
 * 
 * Items: Something that a system can do and that work needs, such as `email` or `crm`. Suggestions: any other value is fine.
 */
provides?: (("crm" | "marketing-automation" | "email" | "cdp" | "consent-management" | "cms" | "landing-pages" | "dam" | "content-generation" | "localisation" | "social" | "search-ads" | "social-ads" | "display-ads" | "seo" | "abm-intent" | "enrichment" | "events-webinars" | "chat" | "sales-engagement" | "web-analytics" | "attribution" | "dashboards" | "warehouse" | "ipaas" | "tag-management" | "identity" | "experimentation" | "ecommerce" | "work-management" | "budgeting" | "spreadsheet" | "pos" | "loyalty" | "helpdesk" | "billing" | "product-analytics" | "transformation" | "feed-management" | "affiliate" | "retail-media") | string)[]
/**
 * The capabilities for which this is the system to use, where several offer the same.
 * 
 * Items: Something that a system can do and that work needs, such as `email` or `crm`. Suggestions: any other value is fine.
 */
primaryFor?: (("crm" | "marketing-automation" | "email" | "cdp" | "consent-management" | "cms" | "landing-pages" | "dam" | "content-generation" | "localisation" | "social" | "search-ads" | "social-ads" | "display-ads" | "seo" | "abm-intent" | "enrichment" | "events-webinars" | "chat" | "sales-engagement" | "web-analytics" | "attribution" | "dashboards" | "warehouse" | "ipaas" | "tag-management" | "identity" | "experimentation" | "ecommerce" | "work-management" | "budgeting" | "spreadsheet" | "pos" | "loyalty" | "helpdesk" | "billing" | "product-analytics" | "transformation" | "feed-management" | "affiliate" | "retail-media") | string)[]
/**
 * The entities that the system stores.
 */
holds?: string[]
/**
 * The entities that first come into being here, such as leads in a form tool.
 */
captures?: string[]
/**
 * Where the system stands: `sunset` is on its way out, `retired` is gone.
 */
status?: ("proposed" | "active" | "sunset" | "retired")
/**
 * The company that supplies it.
 */
vendor?: string
/**
 * What the system costs.
 */
cost?: {
/**
 * The cost of a year, licences and support included.
 */
annual?: (number | {
/**
 * How much, as a plain number without separators, such as `12500`.
 */
amount: number
/**
 * The currency as its three-letter ISO 4217 code, such as `EUR` or `USD`.
 */
currency: string
})
}
/**
 * The terms with the vendor. With them, the notice date is watched for you.
 */
contract?: {
/**
 * The day on which the contract began.
 */
start?: string
/**
 * The day on which the contract ends.
 */
end?: string
/**
 * The day on which the contract is next renewed.
 */
renewsOn?: string
/**
 * How long before that day notice must be given, such as `90d`.
 */
notice?: string
/**
 * Write `true` where the contract renews itself unless somebody gives notice.
 */
autoRenew?: boolean
}
/**
 * How much of what is paid for is used, from 0 to 1: `0.6` means 60 per cent.
 */
utilisation?: number
/**
 * How bad it is when the system is down. Systems of high and critical importance need a plan in `continuity`.
 */
criticality?: ("low" | "medium" | "high" | "critical")
/**
 * What happens while the system is down, such as “forms queue at the web server, nightly export as a fallback”.
 */
continuity?: string
/**
 * The roles that may see the data in it.
 */
access?: string[]
/**
 * How the vendor handles personal data, for the GDPR.
 */
privacy?: {
/**
 * The vendor’s role under the GDPR: `processor` (on your instructions), `controller` (for its own ends) or `joint`.
 */
role?: ("processor" | "controller" | "joint")
/**
 * The data processing agreement (DPA, GDPR Art. 28): `true` if it is signed, or a link to it.
 */
dpa?: (boolean | string)
/**
 * Where the data is kept, such as `eea`, `uk` or `us`.
 */
region?: string
/**
 * What makes a transfer out of the EEA or the UK lawful: an adequacy decision, standard contractual clauses (`scc`), binding corporate rules (`bcr`), the EU–US Data Privacy Framework (`dpf`) or a derogation (GDPR Ch. V).
 */
transfer?: ("adequacy" | "scc" | "bcr" | "dpf" | "derogation")
}
/**
 * The day from which the system has been in use.
 */
since?: string
/**
 * The system that takes over from this one.
 */
replacedBy?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A thing that your data is about, such as a lead or an order, whichever systems keep it.
 */
export interface Entity {
/**
 * What sort of thing it is. A `party` is a person or a company; events and touchpoints are written row by row, so that writers do not get into each other’s way.
 */
type?: ("party" | "event" | "transaction" | "asset" | "consent" | "touchpoint" | "product")
/**
 * Write `true` where each system that writes has rows of its own, so that no two change the same record.
 */
partitioned?: boolean
/**
 * The entities that this one is worked out from, such as a score table from leads and events.
 */
derivedFrom?: string[]
/**
 * The role that looks after the meaning and the quality of this data.
 */
steward?: string
/**
 * The system whose record counts when systems disagree.
 */
systemOfRecord?: string
/**
 * The fields that matter to the architecture, by name. You need not list them all: those that are read, written, scored or personal are enough.
 */
fields?: {
[k: string]: Field
}
/**
 * How long the data is kept, such as `24mo`. It may not be longer than the processing activities allow.
 */
retention?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A field of an entity, such as the e-mail address of a lead: what it holds, who may write it and whose value counts.
 */
export interface Field {
/**
 * What the field holds. With types, expressions over the field can be checked.
 */
type?: ("string" | "number" | "integer" | "boolean" | "date" | "datetime" | "enum")
/**
 * How delicate the content is. `personal` and `sensitive` fields are personal data in the sense of the GDPR, and the privacy rules apply to them.
 */
class?: ("public" | "internal" | "confidential" | "personal" | "sensitive")
/**
 * Write `true` where no record may be without it.
 */
required?: boolean
/**
 * Write `true` where the field identifies the entity, as an e-mail address or a customer number does.
 */
key?: boolean
/**
 * The systems that write the field. With more than one, name the `authority`, too.
 */
writers?: string[]
/**
 * The system whose value counts when systems disagree.
 */
authority?: string
/**
 * The allowed values: the id of a taxonomy, or a list of values such as `[new, working, closed]`.
 */
values?: (string | string[])
/**
 * What the field means, in a sentence.
 */
description?: string
}
/**
 * A way on which data moves from one system to another, by an integration or by hand.
 */
export interface Flow {
/**
 * The system that the data comes from.
 */
from: string
/**
 * The system that the data goes to.
 */
to: string
/**
 * What moves: for each entity either `"*"` (all fields) or the names of the fields, such as `{lead: [email, source]}`.
 */
carries: {
[k: string]: "*" | string[]
}
/**
 * Whether data moves one way or both ways.
 */
direction?: ("one-way" | "bidirectional")
/**
 * How the data moves. `manual`, `csv`, `spreadsheet` and `email` mean that somebody does it by hand, and are reported.
 */
mode?: ("native" | "api" | "webhook" | "event-stream" | "etl" | "reverse-etl" | "ipaas" | "file-transfer" | "manual" | "csv" | "spreadsheet" | "email")
/**
 * How long it takes at worst until the data has arrived, such as `15min` or `24h`.
 */
latency?: string
/**
 * The systems in between that pass the data on, such as an integration platform (iPaaS).
 */
via?: string[]
/**
 * Who wins when both sides have changed the same record. Two-way synchronisation without an answer overwrites good data.
 */
conflictPolicy?: ("field-authority" | "source-wins" | "target-wins" | "last-write-wins" | "most-restrictive-wins" | "manual-queue")
/**
 * The role or forum that answers for the flow.
 */
owner?: string
/**
 * The role that is told when the flow fails. Without one, a broken flow is noticed weeks later in a report.
 */
alertTo?: string
/**
 * Why the data is moved, such as “sales sees the last campaign response”.
 */
purpose?: string
/**
 * Where the flow stands.
 */
status?: ("proposed" | "active" | "retired")
/**
 * The date until which this holds. Reserved for a later version of the language; `from` names a system here.
 */
until?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
}
/**
 * What the sending side of a flow promises to the receiving side (a data contract): quality, speed and fields.
 */
export interface Contract {
/**
 * The flow that the contract is about.
 */
flow: string
/**
 * The version of the contract, such as `1.2.0`. Raise the first number when a field is removed or changes its type.
 */
version?: string
/**
 * The role or forum that answers for keeping the promise.
 */
owner?: string
/**
 * The quality that is promised.
 */
quality?: {
/**
 * Which quality is meant, after the usual dimensions of data quality.
 */
dimension?: ("accuracy" | "completeness" | "conformity" | "consistency" | "coverage" | "timeliness" | "uniqueness")
/**
 * The field that it is about, such as `email`. Leave it out for the whole record.
 */
field?: string
/**
 * How good it must be, usually a percentage such as `98`.
 */
threshold?: string
}[]
/**
 * How long it may take at most until the data has arrived.
 */
latency?: string
/**
 * The fields that the receiving side relies on, each with its type, such as `{email: string, score: number}`.
 */
fields?: {
/**
 * Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
[k: string]: string
}
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * Which events are recorded on your sites and in your apps, with which properties and what for.
 */
export interface TrackingPlan {
/**
 * The role or forum that decides what is tracked.
 */
owner?: string
/**
 * The systems in which the events happen, such as the website.
 */
sources?: string[]
/**
 * The systems that use the events, such as web analytics.
 */
consumers?: string[]
/**
 * The events, by name, such as `demo_requested`.
 */
events?: {
[k: string]: {
/**
 * What is recorded with the event: each property with its type, such as `{plan: string, seats: integer}`.
 */
properties?: {
/**
 * Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
[k: string]: string
}
/**
 * What the event is recorded for, such as `analytics.reporting.campaign_insights`.
 */
purpose?: (("marketing.advertising.first_party.contextual" | "marketing.advertising.first_party.targeted" | "marketing.advertising.third_party.targeted" | "marketing.advertising.frequency_capping" | "marketing.advertising.negative_targeting" | "marketing.advertising.profiling" | "marketing.advertising.serving" | "marketing.communications.email" | "marketing.communications.sms" | "analytics.reporting.ad_performance" | "analytics.reporting.campaign_insights" | "analytics.reporting.content_performance" | "analytics.reporting.system" | "personalize.content" | "personalize.profiling" | "personalize.system" | "sales" | "third_party_sharing" | "train_ai_system") | string)
}
}
/**
 * What happens to events that are not in the plan: `monitor` reports them, `block` drops them.
 */
enforcement?: ("monitor" | "block")
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * How records of the same person or company are recognised, and what remains when they are merged.
 */
export interface IdentityRule {
/**
 * The entity whose records are matched.
 */
entity: string
/**
 * The system that does the matching.
 */
runsIn?: string
/**
 * The role or forum that answers for the rule.
 */
owner?: string
/**
 * The fields by which records are matched, the strongest first.
 */
keys?: {
/**
 * The field that is compared, such as `email`. A bare name is a field of the entity of this rule.
 */
field: string
/**
 * `deterministic` where equal values are proof, `probabilistic` where they are only a hint.
 */
match: ("deterministic" | "probabilistic")
}[]
/**
 * Which values remain when records are merged, such as “the latest non-empty value, consent always the strictest”.
 */
survivorship?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * An agreed list of names and values, such as lead sources. What is named in two ways cannot be added up.
 */
export interface Taxonomy {
/**
 * The role or forum that decides on new values.
 */
owner?: string
/**
 * Where the values are used: a field such as `lead.source`, or plain text such as “UTM source”.
 */
appliesTo?: string
/**
 * The allowed values.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
values?: string[]
/**
 * Other spellings that are found in the data, each with the value that it stands for, such as `{Google: google, adwords: google}`.
 */
aliases?: {
/**
 * Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
[k: string]: string
}
/**
 * The value that stands for each channel, such as `{paid-search: cpc}`. A channel without one cannot be told apart in reports.
 */
channels?: {
/**
 * Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
[k: string]: string
}
/**
 * How the values are kept clean: `builder` (they can only be chosen), `validation` (wrong ones are refused), `lint` (wrong ones are reported later) or `none`.
 */
enforcement?: ("builder" | "validation" | "lint" | "none")
/**
 * The history of the taxonomy.
 */
versions?: Version[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A figure with a formula, so that everybody works it out in the same way.
 */
export interface Metric {
/**
 * The role or forum that answers for the meaning of the figure.
 */
owner?: string
/**
 * What the figure tells about: a single tool (an open rate), a process (time to publish), the marketing system or the business (pipeline, revenue).
 */
level?: ("tool" | "process" | "system" | "business")
/**
 * How it is worked out, in words or as a formula, such as `count(lead) where stage = mql`.
 */
formula?: string
/**
 * What it is worked out from: fields such as `lead.amount`, or other metrics.
 */
inputs?: string[]
/**
 * The system in which it is worked out. The inputs must be able to reach it.
 */
computedIn?: string
/**
 * What it is counted in, such as `EUR`, `%` or `leads`.
 */
unit?: string
/**
 * The figure to be aimed at, as a number or as text such as “under 4 hours”.
 */
target?: (number | string)
/**
 * Write `true` where the figure comes from outside, such as a brand tracker study.
 */
external?: boolean
/**
 * The metric that this one is a variation of.
 */
variantOf?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * How success is credited to channels. Without a stated question, attribution flatters what is easy to track.
 */
export interface AttributionModel {
/**
 * The role or forum that answers for the model.
 */
owner?: string
/**
 * The one question that the model answers, such as “which channels create first contact with buyers?”.
 */
question?: string
/**
 * How credit is given. Those up to `data-driven` count touches; marketing mix models, experiments and surveys also see what leaves no click.
 */
method?: ("first-touch" | "last-touch" | "last-non-direct" | "linear" | "time-decay" | "u-shaped" | "w-shaped" | "full-path" | "data-driven" | "marketing-mix-model" | "geo-experiment" | "holdout" | "self-reported")
/**
 * The success that is credited, such as `closed-won-revenue` or `opportunity-created`.
 */
conversion?: string
/**
 * How far back touches count, such as `90d`. Shorter than your sales cycle means that the beginning is never seen.
 */
lookback?: string
/**
 * The channels that the model credits.
 */
channels?: string[]
/**
 * The channels that the model leaves out on purpose, each with the reason, such as `{tv: measured by the geo experiment}`.
 */
excludes?: {
/**
 * Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
[k: string]: string
}
/**
 * The model, usually an experiment or a mix model, by which this one is corrected.
 */
calibratedBy?: string
/**
 * Write `true` where the vendor decides how it counts and nobody in your house can change it.
 */
vendorDefined?: boolean
/**
 * The system that works it out.
 */
runsIn?: string
/**
 * How the result is checked against what really happened.
 */
validation?: {
/**
 * The outcome that the result is compared with.
 */
against?: ("closed-won-revenue" | "orders" | "net-revenue" | "sell-out" | "retention" | "pipeline" | "none")
/**
 * The day of the last check.
 */
lastRun?: string
/**
 * How often it is to be checked.
 */
every?: string
}
/**
 * The history of the model.
 */
versions?: Version[]
/**
 * Where the model stands.
 */
status?: ("draft" | "active" | "retired")
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A report or dashboard that people read and act upon.
 */
export interface Report {
/**
 * The role or forum that answers for the report.
 */
owner?: string
/**
 * The system in which the report lives.
 */
system?: string
/**
 * The metrics that the report shows.
 */
metrics?: string[]
/**
 * How it is made. What is put together by hand or in a spreadsheet is reported.
 */
build?: ("automated" | "manual" | "spreadsheet")
/**
 * Write `true` on the one report that counts when several show the same metric.
 */
certified?: boolean
/**
 * How much working time it takes to make the report each time, such as `4h`.
 */
prep?: string
/**
 * How often it is made, as text such as `weekly`.
 */
cadence?: string
/**
 * Who reads it, such as “executive team”.
 */
audience?: string
/**
 * The decisions that are made with this report.
 */
supports?: string[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A group of people with a job in common. Handovers between teams are where leads and work get lost.
 */
export interface Team {
/**
 * What the team is there for, such as “demand generation” or “revenue operations”.
 */
function?: string
/**
 * How much working time the team can give to campaigns, such as `120h`. It is compared with what all planned and active campaigns ask of it.
 */
capacity?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * Somebody who holds roles. Use a handle as the id instead of a name if you would rather not keep names in git.
 */
export interface Person {
/**
 * How the person works for you. It matters for succession: what only a contractor or an agency knows may leave with the contract.
 */
employment?: ("employee" | "contractor" | "fractional" | "agency")
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A responsibility that one or more people hold, such as `mops-lead`. Owners, deciders and approvers are roles.
 */
export interface Role {
/**
 * The team that the role belongs to.
 */
team: string
/**
 * The handles of the people who hold this role, such as `[ana, p-017]`. A role that owns or decides something and has no holder is reported.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
holders?: string[]
/**
 * Write `true` where the buck stops here: disputes that reach an executive role end there.
 */
executive?: boolean
/**
 * The role or forum that settles what this role cannot.
 */
escalatesTo?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A group of roles that meets and decides together. A forum can own and decide things just as a role can.
 */
export interface Forum {
/**
 * The role that leads the forum and breaks a tie.
 */
chair?: string
/**
 * The roles that sit in the forum.
 */
members?: string[]
/**
 * How often the forum meets, as the time from one meeting to the next, such as `2w`.
 */
cadence?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A rule of your own. Its keys are described with the feature that brings them.
 */
export interface CustomRule {
[k: string]: unknown
}
/**
 * Elements taken from another workspace. Its keys are described with the feature that brings them.
 */
export interface Import {
[k: string]: unknown
}
/**
 * Something to be achieved in a period. Without a metric, a target and a period, nobody can say whether it was.
 */
export interface Goal {
/**
 * The role or forum that answers for reaching the goal.
 */
owner?: string
/**
 * The metric by which the goal is measured.
 */
metric?: string
/**
 * The figure to be reached, as a plain number such as `500`.
 */
target?: number
/**
 * When it is to be reached, as text such as `2026-Q3` or `2026`.
 */
period?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * An effort with a purpose, such as a product launch. A campaign with an entity is checked for capture, follow-up and measurement before it starts.
 */
export interface Campaign {
/**
 * The role or forum that answers for the campaign.
 */
owner?: string
/**
 * The goals that the campaign is to serve.
 */
goals?: string[]
/**
 * What sort of campaign it is. Brand and always-on campaigns are not checked for launch readiness.
 */
type?: ("product-launch" | "always-on" | "event" | "nurture" | "brand" | "other")
/**
 * Where the campaign stands.
 */
status?: ("idea" | "planned" | "active" | "done" | "cancelled")
/**
 * The channels that the campaign uses.
 */
channels?: string[]
/**
 * The audience that the campaign is for.
 */
audience?: string
/**
 * What the campaign brings in, such as `lead`. With it, the way from capture to follow-up is checked.
 */
entity?: string
/**
 * The systems in which responses are captured, such as the landing page tool.
 */
captureIn?: string[]
/**
 * The automations that follow up on responses.
 */
followUp?: string[]
/**
 * The metrics by which the campaign is judged.
 */
metrics?: string[]
/**
 * The first day of the campaign.
 */
start?: string
/**
 * The last day of the campaign. It may not be before the start.
 */
end?: string
/**
 * The working time that the campaign asks of each team, such as `{mops: 40h, content: 2w}`. It is compared with the capacity of the teams.
 */
effort?: {
/**
 * Working time: a number and a unit, `min`, `h`, `d` or `w`. A day is one working day and a week one working week (8 hours and 5 days, unless the manifest says otherwise).
 */
[k: string]: string
}
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A sum of money and what it is meant for.
 */
export interface Budget {
/**
 * The role or forum that answers for the money.
 */
owner?: string
/**
 * What time the budget is for, as text such as `2026` or `2026-H1`.
 */
period?: string
/**
 * The whole sum, such as `100000`. The lines together may not exceed it.
 */
total: (number | {
/**
 * How much, as a plain number without separators, such as `12500`.
 */
amount: number
/**
 * The currency as its three-letter ISO 4217 code, such as `EUR` or `USD`.
 */
currency: string
})
/**
 * How the sum is split.
 */
lines?: {
/**
 * What the money of this line is for: a channel, a campaign, a system, a goal or a team.
 */
target: string
/**
 * How much this line gets.
 */
amount: (number | {
/**
 * How much, as a plain number without separators, such as `12500`.
 */
amount: number
/**
 * The currency as its three-letter ISO 4217 code, such as `EUR` or `USD`.
 */
currency: string
})
/**
 * How sure you are of the return: `proven`, `growth` or `experiment`.
 */
tier?: ("proven" | "growth" | "experiment")
}[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A group of people who are addressed together, such as a segment or a list.
 */
export interface Audience {
/**
 * The role or forum that answers for the audience and for how much it is asked to bear.
 */
owner?: string
/**
 * Who belongs to it, in plain words, such as “customers of the last 12 months in the DACH region”.
 */
definition?: string
/**
 * The entity that the audience is drawn from, such as `contact`.
 */
entity?: string
/**
 * How often somebody in it may be contacted across all tools, as text such as `2/week`. Without a cap, several senders to one audience are reported.
 */
frequencyCap?: string
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A picture or table of a part of the architecture.
 */
export interface View {
/**
 * What the page is called, such as “Where lead data goes”.
 */
title: string
/**
 * How it is shown: `graph` draws what is selected with the relations among it, `table` lists it; the others are the views of these names, of the selection only.
 */
kind: ("graph" | "table" | "stack-map" | "data-flows" | "decision-rights" | "definition-history")
/**
 * What is shown; without it, everything.
 */
include?: Selector[]
/**
 * What is left out of that.
 */
exclude?: Selector[]
/**
 * What stands together in a graph or a table: `kind`, `area`, `owner`, `team`, `category`, `status`, or one of your dimensions, such as `region`.
 */
groupBy?: string
/**
 * Which way a graph runs: from left to right or from top to bottom.
 */
direction?: ("LR" | "TB")
/**
 * What should be seen at a glance in a graph.
 */
highlight?: Selector[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
}
/**
 * How a piece of work is done, step by step, with its handovers.
 */
export interface Workflow {
/**
 * The role or forum that answers for the workflow as a whole.
 */
owner?: string
/**
 * What sort of work it is. Operational workflows need no feedback loop.
 */
type?: ("campaign" | "content" | "launch" | "operational" | "other")
/**
 * The artifacts that come from outside, such as `[request]`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
inputs?: string[]
/**
 * How long it may take from start to publication, in working time, such as `10d`.
 */
targetLeadTime?: string
/**
 * The metrics by which the workflow is judged.
 */
metrics?: string[]
/**
 * The steps, by id.
 */
steps: {
[k: string]: Step
}
/**
 * How work passes from step to step.
 */
handoffs?: Handoff[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * A piece of work in a workflow that one role answers for.
 */
export interface Step {
/**
 * The name that people read, such as “Legal review”.
 */
name?: string
/**
 * What is done here, in a sentence.
 */
description?: string
/**
 * What sort of work it is. `review`, `approve` and `qa` are gates: a publish step needs one before it.
 */
kind?: ("intake" | "brief" | "intelligence" | "create" | "review" | "approve" | "qa" | "localise" | "publish" | "measure" | "other")
/**
 * The role that answers for the step.
 */
accountable?: string
/**
 * The system in which the work is done.
 */
system?: string
/**
 * The capabilities that the step needs, such as `[dam]`. A live system must provide them.
 * 
 * Items: Something that a system can do and that work needs, such as `email` or `crm`. Suggestions: any other value is fine.
 */
requires?: (("crm" | "marketing-automation" | "email" | "cdp" | "consent-management" | "cms" | "landing-pages" | "dam" | "content-generation" | "localisation" | "social" | "search-ads" | "social-ads" | "display-ads" | "seo" | "abm-intent" | "enrichment" | "events-webinars" | "chat" | "sales-engagement" | "web-analytics" | "attribution" | "dashboards" | "warehouse" | "ipaas" | "tag-management" | "identity" | "experimentation" | "ecommerce" | "work-management" | "budgeting" | "spreadsheet" | "pos" | "loyalty" | "helpdesk" | "billing" | "product-analytics" | "transformation" | "feed-management" | "affiliate" | "retail-media") | string)[]
/**
 * How long the work itself takes, such as `4h`.
 */
touch?: string
/**
 * How long the work lies waiting before it is done, such as `2d`. It is often most of the lead time.
 */
wait?: string
/**
 * The artifacts that the step needs, such as `[brief]`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
consumes?: string[]
/**
 * The artifacts that the step makes, such as `[draft]`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
produces?: string[]
/**
 * The standards that are kept in this step, by a template, a check or a person.
 */
enforces?: string[]
/**
 * Write `true` where artificial intelligence does part of the work. Such a step should enforce a standard.
 */
aiAssisted?: boolean
}
/**
 * Work that passes from one step to the next. Every handover by hand loses some of the context.
 */
export interface Handoff {
/**
 * The step that hands over.
 */
from: string
/**
 * The step that takes over.
 */
to: string
/**
 * What happens in this handover, in a sentence.
 */
description?: string
/**
 * How the work is handed over. All but `system` and `api` are done by hand.
 */
medium?: ("system" | "api" | "email" | "chat" | "spreadsheet" | "meeting" | "pm-ticket" | "shared-drive" | "vendor-portal")
/**
 * The artifacts that are passed on, such as `[brief]`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
carries?: string[]
/**
 * Whether the next step begins when the one before is finished, or when it has started.
 */
type?: ("finish-to-start" | "start-to-start")
/**
 * How much working time passes in between, such as `4h`.
 */
delay?: string
/**
 * Write `true` where learning goes back to an earlier step. Such a handover does not count towards the lead time.
 */
feedback?: boolean
}
/**
 * Something that runs by itself in a system, such as a routing rule or a nurture programme. Automation without ownership scales mess.
 */
export interface Automation {
/**
 * The system in which it runs.
 */
system: string
/**
 * What sort of automation it is, such as `routing`, `scoring` or `nurture`.
 */
type?: string
/**
 * The role or forum that answers for it.
 */
owner?: string
/**
 * The roles that can change and repair it. At least two different people should hold them.
 */
maintainers?: string[]
/**
 * What to do when it fails: a link, or a few words.
 */
runbook?: string
/**
 * The definition, scoring model, operating rule or decision right that it carries out.
 */
governedBy?: string
/**
 * What sets it off.
 */
trigger?: {
/**
 * A field that sets it off when it changes, such as `lead.stage`.
 */
field?: string
/**
 * An event that sets it off, such as `demo-request`.
 */
event?: string
/**
 * The condition that must be true besides, such as `lead.score >= 65`.
 */
when?: string
}
/**
 * The fields that it reads, such as `lead.source`.
 */
reads?: string[]
/**
 * The fields that it writes, such as `lead.stage`. Where two automations write the same field, give them different priorities.
 */
writes?: string[]
/**
 * Write `true` where it sends messages to people.
 */
sends?: boolean
/**
 * What sort of message it sends. Marketing needs consent and suppression; service and legal messages do not.
 */
message?: ("marketing" | "service" | "legal")
/**
 * The consents that it relies on.
 */
consent?: string[]
/**
 * The audiences that it sends to.
 */
audience?: string[]
/**
 * Whom it leaves out, such as `[unsubscribed, open-opportunity]`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
suppresses?: string[]
/**
 * Which one goes first where several write the same field: a whole number, different for each.
 */
priority?: number
/**
 * Whether a record may pass through more than once.
 */
reenrol?: ("always" | "never")
/**
 * The role that is told when it fails.
 */
alertTo?: string
/**
 * The day on which somebody last checked that it is still right.
 */
reviewedOn?: string
/**
 * How often it is to be checked.
 */
reviewEvery?: string
/**
 * Where the automation stands.
 */
status?: ("draft" | "active" | "paused" | "retired")
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
/**
 * Something that work must live up to, such as the brand voice. A standard that is checked only at review costs rounds of correction.
 */
export interface Standard {
/**
 * The role or forum that answers for the standard.
 */
owner?: string
/**
 * What the standard is about.
 */
type?: ("voice" | "visual" | "messaging" | "naming" | "legal" | "accessibility" | "data")
/**
 * The version in use, such as `4`.
 */
version?: string
/**
 * The systems, automations or taxonomies that keep the standard by themselves.
 */
enforcedIn?: string[]
/**
 * The history of the standard.
 */
versions?: Version[]
/**
 * The name that people read, such as “Marketing-qualified lead”. Without it, the id is shown.
 */
name?: string
/**
 * What this is and why it is there, in a sentence or two.
 */
description?: string
/**
 * Words of your own to group and filter by, such as `emea` or `quick-win`.
 * 
 * Items: Any text. A number is taken as it is written, so version `1.10` stays `1.10`.
 */
tags?: string[]
/**
 * Links to pages about it, such as a wiki page, a contract or a dashboard.
 */
links?: Link[]
scope?: Scope
/**
 * The ids that this had before. With them, comparisons, baselines and waivers follow the renaming.
 * 
 * Items: The short name of a thing: small letters, digits and hyphens, at most 64 characters, such as `paid-search`. Put it in quotes where it looks like a number.
 */
formerly?: string[]
/**
 * Exceptions from rules for this element, each with a reason, an approver and an end.
 */
waivers?: Waiver[]
/**
 * The date from which this holds. Reserved for a later version of the language.
 */
from?: string
/**
 * The date until which this holds. Reserved for a later version of the language.
 */
until?: string
}
