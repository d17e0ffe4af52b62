import { schemaText } from '../schema-text.ts';
import { LIFECYCLES, type LifecycleName, type LifecycleTemplate, type TemplateStage } from './lifecycles.ts';
import { README, WORKFLOW } from './surroundings.ts';

const SCHEMA_LINE = '# yaml-language-server: $schema=./spandrel.schema.json\n';

/** The files of a small workspace that compiles clean, by path: a lead lifecycle, two systems, and who decides what. */
export function workspaceFiles(id: string, lifecycle: LifecycleName): Map<string, string> {
  const template: LifecycleTemplate = LIFECYCLES[lifecycle];
  return new Map([
    ['spandrel.yaml', SCHEMA_LINE + manifest(id)],
    ['organisation.yaml', SCHEMA_LINE + ORGANISATION],
    ['stack.yaml', SCHEMA_LINE + stack(template)],
    ['lead-lifecycle.yaml', SCHEMA_LINE + leadLifecycle(template)],
    ['decisions.yaml', SCHEMA_LINE + decisions(template)],
    ['privacy.yaml', SCHEMA_LINE + PRIVACY],
    ['spandrel.schema.json', schemaText()],
    ['README.md', README],
    ['.github/workflows/spandrel.yml', WORKFLOW],
  ]);
}

function manifest(id: string): string {
  return `# The manifest: what this architecture is. Everything else may stand in any
# file beside it, cut as you like.
spandrel: 1
architecture:
  id: ${id}
  name: Our marketing architecture
  currency: EUR
  # Name the areas that you mean to design, each with its owner, and spandrel
  # says what is missing in them:
  # areas:
  #   martech-data: {owner: marketing-operations}
`;
}

const ORGANISATION = `# Who is there. Holders are handles, such as those of your code host: a person
# may change, the role stays.
teams:
  marketing: {name: Marketing}
  sales: {name: Sales}

roles:
  head-of-marketing: {name: Head of marketing, team: marketing, holders: ana, executive: true}
  marketing-operations: {name: Marketing operations, team: marketing, holders: ben, escalatesTo: head-of-marketing}
  head-of-sales: {name: Head of sales, team: sales, holders: chi, executive: true}
  sales-development: {name: Sales development, team: sales, holders: dan, escalatesTo: head-of-sales}
`;

function stack({ entity }: LifecycleTemplate): string {
  return `# The systems, what they hold, and how data gets from one to the other.
systems:
  marketing-automation:
    name: Marketing automation
    category: marketing-automation
    owner: marketing-operations
    holds: ${entity}
    captures: ${entity}
    access: [marketing-operations]
    privacy: {role: processor, dpa: true, region: eea}
  crm:
    name: CRM
    category: crm
    owner: marketing-operations
    holds: ${entity}
    access: [marketing-operations, sales-development]
    privacy: {role: processor, dpa: true, region: eea}

entities:
  ${entity}:
    type: party
    steward: marketing-operations
    systemOfRecord: crm
    # For each field, who may write it and whose word counts.
    fields:
      email: {type: string, class: personal, required: true, writers: [marketing-automation, crm], authority: crm}
      source: {type: string, class: internal, writers: marketing-automation}
      score: {type: number, class: internal, writers: marketing-automation}
      stage: {type: enum, class: internal, writers: crm}
      amount: {type: number, class: internal, writers: crm}

identityRules:
  same-email:
    description: Two records with one e-mail address are one.
    entity: ${entity}
    runsIn: crm
    owner: marketing-operations
    keys: {field: email, match: deterministic}

flows:
  automation-crm:
    name: Marketing automation and CRM
    from: marketing-automation
    to: crm
    direction: bidirectional
    mode: native
    carries: {${entity}: "*"}
    latency: 15min
    conflictPolicy: field-authority
    owner: marketing-operations
    alertTo: marketing-operations
`;
}

function leadLifecycle(template: LifecycleTemplate): string {
  const { entity, unit, stages } = template;
  const qualified = handoverFrom(stages);
  return `# The way from first contact to customer: when a stage is reached, and who
# hands over to whom.
lifecycles:
  demand:
    name: Demand
    entity: ${entity}
    unit: ${unit}
    owner: marketing-operations
    recordSystem: crm
    stageField: ${entity}.stage
    stages:
${stages.map((stage) => stageText(stage, qualified, entity)).join('')}      nurture:
        name: Back to nurturing
        kind: recycle
        owner: marketing-operations
        criteria: {event: rejected}
    transitions:
${transitions(template)
  .map((line) => `      ${line}\n`)
  .join('')}
# What the word means, for everybody. Its examples are executed: a change that
# breaks one of them is an error.
definitions:
  ${qualified.id}:
    term: ${qualified.name}
    entity: ${entity}
    owner: marketing-operations
    agreedBy: [marketing, sales]
    examples:
      - {name: score high enough, given: {score: 72, source: webinar}, qualifies: true}
      - {name: nobody knows where it came from, given: {score: 72}, qualifies: false}
    versions:
      - version: 1
        effective: 2025-01-01
        definition: A score of 50 or more, and a known source
        when: ${variable(entity)}.score >= 50 && ${variable(entity)}.source != ""
`;
}

function stageText(stage: TemplateStage, qualified: TemplateStage, entity: string): string {
  const owner = stage.side === 'sales' ? 'sales-development' : 'marketing-operations';
  return [
    `      ${stage.id}:`,
    `        name: ${stage.name}`,
    ...(stage.kind ? [`        kind: ${stage.kind}`] : []),
    `        owner: ${owner}`,
    ...(stage === qualified ? [`        definition: ${qualified.id}`] : []),
    ...(stage.criterion ? [`        criteria: ${stage.criterion.replaceAll('lead.', `${entity}.`)}`] : []),
    '',
  ].join('\n');
}

/** From stage to stage, the handover with all that it takes, and the way back for what sales turns down. */
function transitions({ stages }: LifecycleTemplate): string[] {
  const main = stages.filter(({ kind }) => kind !== 'disqualified');
  const handover = stages.findIndex(({ side }) => side === 'sales');
  const steps = main.slice(1).flatMap((to, index) => {
    const from = main[index] as TemplateStage;
    if (to !== stages[handover]) return [`- {from: ${from.id}, to: ${to.id}}`];
    return [
      `- from: ${from.id}`,
      `  to: ${to.id}`,
      '  handoff: true',
      '  sla: {within: 24h, escalateTo: head-of-sales}',
      '  acceptedBy: sales-development',
      '  rejectReasons: [no fit, no contact, no need]',
      '  routing: {mode: automatic, fallback: sales-development}',
    ];
  });
  const taken = stages[handover] as TemplateStage;
  const aside = stages
    .filter(({ kind }) => kind === 'disqualified')
    .map(({ id }) => `- {from: ${taken.id}, to: ${id}}`);
  return [
    ...steps,
    ...aside,
    `- {from: ${taken.id}, to: nurture}`,
    `- {from: nurture, to: ${handoverFrom(stages).id}}`,
  ];
}

/** The last stage of marketing: what qualifies there is handed over. */
function handoverFrom(stages: readonly TemplateStage[]): TemplateStage {
  return stages[stages.findIndex(({ side }) => side === 'sales') - 1] as TemplateStage;
}

function decisions({ stages }: LifecycleTemplate): string {
  const qualified = handoverFrom(stages);
  return `# Who has the final say, whose agreement it takes, and how a change is made.
decisionRights:
  lead-definition:
    name: What a qualified lead is
    type: lead-definition
    class: architectural
    governs: ${qualified.id}
    decide: head-of-marketing
    agree: head-of-sales
    recommend: marketing-operations
    input: sales-development
    changeProcess: governed

changeProcesses:
  governed:
    name: A change that alters what past figures mean
    steps: [propose with evidence, hear sales and marketing, decide, restate or annotate history, announce]
    notice: 30d
    effectiveOn: period-boundary
    historyRequired: true
`;
}

const PRIVACY = `# What is done with personal data, and on what basis (GDPR, Art. 30).
processingActivities:
  lead-management:
    name: Lead management
    owner: head-of-marketing
    purpose: marketing.communications.email
    lawfulBasis: consent
    subjects: [prospects]
    categories: [contact details]
    retention: 24mo
    systems: [marketing-automation, crm]
`;

/** How an entity is written in a condition. */
function variable(entity: string): string {
  return entity.replaceAll('-', '_');
}
