/** Whose stage it is: marketing works on the record, or sales has taken it on. */
type Side = 'marketing' | 'sales';

export interface TemplateStage {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly kind?: 'entry' | 'won' | 'disqualified';
  /** The criterion, as it stands in the file; an entry has none. */
  readonly criterion?: string;
}

/** A lead lifecycle to start from. */
export interface LifecycleTemplate {
  readonly title: string;
  /** What moves through it. */
  readonly entity: string;
  readonly unit: 'person' | 'buying-group';
  /** In order; the first stage of sales is where marketing hands over. */
  readonly stages: readonly TemplateStage[];
}

const ACCEPTED = '{acceptance: sales-development}';
const SCORED = '{field: lead.score, op: ">=", value: 50}';
const WON = '{field: lead.amount}';

function event(name: string): string {
  return `{event: ${name}}`;
}

/** The lifecycles that `init` offers, after the shapes in common use. */
export const LIFECYCLES = {
  classic: {
    title: 'Classic: inquiry, MQL, SAL, SQL, won',
    entity: 'lead',
    unit: 'person',
    stages: [
      { id: 'inquiry', name: 'Inquiry', side: 'marketing', kind: 'entry' },
      { id: 'mql', name: 'Marketing-qualified lead', side: 'marketing', criterion: SCORED },
      { id: 'sal', name: 'Sales-accepted lead', side: 'sales', criterion: ACCEPTED },
      { id: 'sql', name: 'Sales-qualified lead', side: 'sales', criterion: event('meeting-held') },
      { id: 'won', name: 'Customer', side: 'sales', kind: 'won', criterion: WON },
    ],
  },
  rearchitected: {
    title: 'Rearchitected: inquiry, AQL, TAL, TQL, SAL, SQL, won',
    entity: 'lead',
    unit: 'person',
    stages: [
      { id: 'inquiry', name: 'Inquiry', side: 'marketing', kind: 'entry' },
      { id: 'aql', name: 'Automation-qualified lead', side: 'marketing', criterion: SCORED },
      { id: 'tal', name: 'Teleprospecting-accepted lead', side: 'sales', criterion: ACCEPTED },
      { id: 'tql', name: 'Teleprospecting-qualified lead', side: 'sales', criterion: event('need-confirmed') },
      { id: 'sal', name: 'Sales-accepted lead', side: 'sales', criterion: event('accepted-by-account-executive') },
      { id: 'sql', name: 'Sales-qualified lead', side: 'sales', criterion: event('opportunity-opened') },
      { id: 'won', name: 'Customer', side: 'sales', kind: 'won', criterion: WON },
    ],
  },
  'demand-unit': {
    title: 'Demand unit: target, active, engaged, prioritised, qualified, pipeline, closed',
    entity: 'buying-group',
    unit: 'buying-group',
    stages: [
      { id: 'target', name: 'Target demand', side: 'marketing', kind: 'entry' },
      { id: 'active', name: 'Active demand', side: 'marketing', criterion: event('intent-seen') },
      { id: 'engaged', name: 'Engaged demand', side: 'marketing', criterion: event('responded') },
      { id: 'prioritized', name: 'Prioritised demand', side: 'marketing', criterion: SCORED },
      { id: 'qualified', name: 'Qualified demand', side: 'sales', criterion: ACCEPTED },
      { id: 'pipeline', name: 'Pipeline', side: 'sales', criterion: event('opportunity-opened') },
      { id: 'closed', name: 'Closed', side: 'sales', kind: 'won', criterion: WON },
    ],
  },
  hubspot: {
    title: 'HubSpot: subscriber, lead, MQL, SQL, opportunity, customer, evangelist, other',
    entity: 'lead',
    unit: 'person',
    stages: [
      { id: 'subscriber', name: 'Subscriber', side: 'marketing', kind: 'entry' },
      { id: 'lead', name: 'Lead', side: 'marketing', criterion: event('form-filled-in') },
      { id: 'mql', name: 'Marketing-qualified lead', side: 'marketing', criterion: SCORED },
      { id: 'sql', name: 'Sales-qualified lead', side: 'sales', criterion: ACCEPTED },
      { id: 'opportunity', name: 'Opportunity', side: 'sales', criterion: event('opportunity-opened') },
      { id: 'customer', name: 'Customer', side: 'sales', kind: 'won', criterion: WON },
      { id: 'evangelist', name: 'Evangelist', side: 'sales', kind: 'won', criterion: event('reference-given') },
      { id: 'other', name: 'Other', side: 'sales', kind: 'disqualified', criterion: event('not-a-buyer') },
    ],
  },
} as const satisfies Record<string, LifecycleTemplate>;

export type LifecycleName = keyof typeof LIFECYCLES;
