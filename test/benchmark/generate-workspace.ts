import type { SourceFile } from '@spandrel/compiler';
import { stringify } from 'yaml';

type Collections = Record<string, Record<string, unknown>>;

/** About how many elements a unit of the generated organisation declares. */
export const ELEMENTS_PER_UNIT = 100;
const FILES_PER_UNIT = 2;

/**
 * A realistic workspace of about `elements` elements, spread over many files: business units with a stack, data flows,
 * a lead lifecycle, decisions, measurement, channels and work, well run for the most part, with gaps here and there.
 * The same number gives the same workspace.
 */
export function generateWorkspace(elements: number): SourceFile[] {
  const units = Math.max(1, Math.round(elements / ELEMENTS_PER_UNIT));
  const files: SourceFile[] = [
    {
      path: 'spandrel.yaml',
      text: 'spandrel: 1\narchitecture: {id: generated, name: Generated organisation, asOf: 2025-06-30, currency: EUR}\n',
    },
  ];
  for (let unit = 0; unit < units; unit += 1) {
    const collections = Object.entries(unitOf(unit));
    const size = Math.ceil(collections.length / FILES_PER_UNIT);
    for (let part = 0; part < FILES_PER_UNIT; part += 1) {
      const own = Object.fromEntries(collections.slice(part * size, (part + 1) * size));
      files.push({ path: `unit-${unit}/part-${part}.yaml`, text: stringify(own, { aliasDuplicateObjects: false }) });
    }
  }
  return files;
}

function named<T>(count: number, name: (index: number) => string, value: (index: number) => T): Record<string, T> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), value(index)]));
}

function listed<T>(count: number, value: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => value(index));
}

function unitOf(unit: number): Collections {
  const id = (name: string) => (index: number) => `${name}-${unit}-${index}`;
  const [team, role, system, entity] = [id('team'), id('role'), id('system'), id('entity')];
  const prose = `What this is for in unit ${unit}, in a sentence that somebody wrote for those who come after.`;
  return {
    teams: named(4, team, (index) => ({ name: `Team ${index} of unit ${unit}`, description: prose })),
    roles: named(10, role, (index) => ({
      name: `Role ${index} of unit ${unit}`,
      team: team(index % 4),
      holders: [`person-${unit}-${index}`, `person-${unit}-${index + 1}`],
      ...(index === 0 ? { executive: true } : { escalatesTo: role(Math.floor((index - 1) / 2)) }),
    })),
    systems: named(14, system, (index) => ({
      name: `System ${index} of unit ${unit}`,
      description: prose,
      owner: role(index % 10),
      category: ['crm', 'email', 'cdp', 'cms', 'dashboards'][index % 5],
      provides: [`capability-${unit}-${index}`],
      holds: [entity(index % 5)],
      ...(index % 4 === 0 ? { captures: [entity(index % 5)] } : {}),
      access: [role(index % 10)],
      privacy: { role: 'processor', dpa: true, region: 'eea' },
      utilisation: 0.4 + (index % 6) / 10,
      criticality: ['low', 'medium', 'high'][index % 3],
      continuity: 'Forms queue at the web server; nightly export as a fallback.',
    })),
    entities: named(5, entity, (index) => ({
      type: ['party', 'transaction', 'asset', 'event', 'party'][index],
      steward: role(index % 10),
      systemOfRecord: system(index),
      fields: {
        email: {
          type: 'string',
          class: 'personal',
          required: true,
          writers: [system(index)],
          authority: system(index),
        },
        ...named(
          6,
          (field) => `field_${field}`,
          (field) => ({
            type: ['string', 'number', 'boolean'][field % 3],
            class: 'internal',
            writers: [system(index + (field % 2) * 5)],
            authority: system(index),
          }),
        ),
        stage: { type: 'enum', class: 'internal', writers: [system(index)] },
      },
      retention: '24mo',
    })),
    flows: named(22, id('flow'), (index) => ({
      from: system(index % 14),
      to: system((index * 3 + 5) % 14),
      carries:
        index % 3 === 0 ? { [entity(index % 5)]: ['email', 'field_0', 'field_1'] } : { [entity(index % 5)]: '*' },
      mode: ['api', 'native', 'webhook', 'etl', 'csv'][index % 5],
      direction: index % 4 === 0 ? 'bidirectional' : 'one-way',
      ...(index % 4 === 0 ? { conflictPolicy: 'field-authority' } : {}),
      latency: '15min',
      owner: role(index % 10),
      alertTo: role((index + 1) % 10),
      purpose: prose,
    })),
    ...work(unit, { role, system, entity, team, id }),
  };
}

type Ids = Record<'team' | 'role' | 'system' | 'entity', (index: number) => string> & {
  id: (name: string) => (index: number) => string;
};

function work(unit: number, { role, system, entity, team, id }: Ids): Collections {
  const [definition, channel, metric, model] = [id('definition'), id('channel'), id('metric'), id('model')];
  const field = (index: number): string => `${entity(0)}.field_${index % 6}`;
  return {
    lifecycles: named(1, id('lifecycle'), () => ({
      entity: entity(0),
      owner: role(1),
      recordSystem: system(0),
      stageField: `${entity(0)}.stage`,
      stages: {
        inquiry: { kind: 'entry', owner: role(1) },
        qualified: { owner: role(1), definition: definition(0), criteria: [{ field: field(1), op: '>=', value: 50 }] },
        accepted: { owner: role(2), criteria: [{ acceptance: role(2) }] },
        won: { kind: 'won', owner: role(2), criteria: [{ field: field(0) }] },
        nurture: { kind: 'recycle', owner: role(1), criteria: [{ event: 'rejected' }] },
      },
      transitions: [
        { from: 'inquiry', to: 'qualified' },
        {
          from: 'qualified',
          to: 'accepted',
          sla: { within: '24h', escalateTo: role(0) },
          acceptedBy: role(2),
          rejectReasons: ['no fit', 'no contact'],
          routing: { mode: 'automatic', fallback: role(2) },
        },
        { from: 'accepted', to: 'won' },
        { from: 'accepted', to: 'nurture' },
        { from: 'nurture', to: 'qualified' },
      ],
    })),
    definitions: named(3, definition, (index) => ({
      term: `Qualified lead ${index} of unit ${unit}`,
      entity: entity(0),
      owner: role(1),
      agreedBy: [team(1), team(2)],
      versions: listed(4, (version) => ({
        version: String(version + 1),
        effective: `202${version + 1}-0${index + 1}-01`,
        definition: `score of at least ${40 + version * 5}`,
        when: `entity_${unit}_0.field_1 >= ${40 + version * 5} && entity_${unit}_0.field_0 != ""`,
        ...(version > 0 && index < 2
          ? { historyPolicy: 'annotate', requestedBy: team(version % 3), changedBy: role(1) }
          : {}),
      })),
    })),
    decisionRights: named(5, id('right'), (index) => ({
      governs: index < 2 ? [definition(index)] : [model(index - 2)],
      decide: role(index),
      recommend: [role(index + 1)],
      agree: [role(index + 2)],
      changeProcess: `process-${unit}-0`,
    })),
    changeProcesses: named(1, id('process'), () => ({ steps: ['propose', 'decide', 'announce'], notice: '30d' })),
    metrics: named(8, metric, (index) => ({
      name: `Metric ${index} of unit ${unit}`,
      owner: role(index),
      level: ['tool', 'process', 'system', 'business'][index % 4],
      formula: 'sum of it all',
      inputs: [field(index)],
      computedIn: system(index),
    })),
    reports: named(4, id('report'), (index) => ({
      owner: role(index),
      system: system(index + 4),
      metrics: [metric(index), metric(index + 1)],
      build: index === 3 ? 'spreadsheet' : 'automated',
      certified: index % 2 === 0,
    })),
    attributionModels: named(3, model, (index) => ({
      owner: role(3),
      question: `Which programme of unit ${unit} moves buyers? (${index})`,
      method: ['w-shaped', 'marketing-mix-model', 'last-touch'][index],
      conversion: 'closed-won',
      lookback: '90d',
      channels: [channel(index), channel(index + 1)],
      validation: { against: 'closed-won-revenue', lastRun: '2025-05-01' },
    })),
    channels: named(6, channel, (index) => ({
      owner: role(4),
      type: ['paid-search', 'email', 'events', 'display', 'webinar', 'tv'][index],
      funnelRole: ['capture-demand', 'nurture-demand', 'create-demand'][index % 3],
      systems: [system(index)],
      grandfathered: index < 4,
    })),
    workflows: named(1, id('workflow'), () => ({
      owner: role(5),
      metrics: [metric(2)],
      inputs: ['request'],
      targetLeadTime: '80h',
      steps: named(
        5,
        (step) => `step-${step}`,
        (step) => ({
          kind: ['brief', 'create', 'approve', 'publish', 'measure'][step],
          accountable: role(step + 4),
          system: system(step),
          consumes: [step === 0 ? 'request' : `artifact-${step - 1}`],
          produces: [`artifact-${step}`],
          touch: '4h',
          wait: '8h',
        }),
      ),
      handoffs: listed(4, (step) => ({
        from: `step-${step}`,
        to: `step-${step + 1}`,
        medium: 'system',
        carries: [`artifact-${step}`],
      })),
    })),
    automations: named(8, id('automation'), (index) => ({
      system: system(index),
      owner: role(index),
      maintainers: [role(index), role(index + 1)],
      runbook: 'wiki',
      trigger: { event: `event-${index}` },
      reads: [field(index)],
      writes: [field(index + 1)],
      alertTo: role(index),
      reviewedOn: '2025-05-01',
      governedBy: definition(0),
    })),
  };
}
