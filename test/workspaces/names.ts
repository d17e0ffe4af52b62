import { KINDS, type Kind } from '@spandrel/compiler';
import type { Choices } from './choices.ts';

/** What a generated workspace declares, by name: settled first, so that everything can refer to anything. */
export interface Names {
  /** The ids of each kind. What must not go round in circles refers to what stands before it. */
  readonly ids: ReadonlyMap<Kind, readonly string[]>;
  /** The fields of each entity, the stages of each lifecycle, the steps of each workflow. */
  readonly parts: Readonly<Record<Part, ReadonlyMap<string, readonly string[]>>>;
  /** The types of the fields that state one, by `entity.field`. */
  readonly types: ReadonlyMap<string, string>;
  /** The dimensions of the manifest, with their values. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
}

export type Part = 'field' | 'stage' | 'step';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'with-hyphen', '7', 'constructor'];
const ENTITIES = ['lead', 'consent', 'account', 'order-line', 'constructor', '7'];
const FIELDS = ['email', 'score', 'stage', 'first-touch', 'vip', 'constructor'];
const STAGES = ['inquiry', 'mql', 'sql', 'won', 'nurture', '7'];
const STEPS = ['brief', 'create', 'review', 'qa', 'localise', 'approve', 'publish', 'measure'];
const TYPES = ['string', 'number', 'integer', 'boolean', 'date', 'datetime', 'enum'];
/** How many there are of a kind, at least and at most: of some there must be one, since others can’t be without it. */
const COUNTS: Partial<Record<Kind, readonly [number, number]>> = {
  team: [1, 3],
  role: [1, 6],
  entity: [1, 4],
  system: [1, 8],
  flow: [1, 9],
  channel: [1, 6],
  'channel-framework': [0, 2],
  'decision-right': [0, 9],
  'attribution-model': [0, 8],
  automation: [0, 9],
  campaign: [0, 6],
  issue: [0, 6],
  metric: [0, 8],
  report: [0, 8],
  lifecycle: [0, 4],
  workflow: [0, 6],
};

export function chooseNames(choices: Choices): Names {
  const ids = new Map<Kind, readonly string[]>(
    KINDS.map((kind) => [
      kind,
      choices.some(kind === 'entity' ? ENTITIES : IDS, ...(COUNTS[kind] ?? ([0, 3] as const))),
    ]),
  );
  if (ids.get('channel-framework')?.length === 0) ids.set('channel-evaluation', []);
  const partsOf = (kind: Kind, known: readonly string[]) =>
    new Map((ids.get(kind) ?? []).map((id) => [id, choices.some(known, 0, known.length)]));
  const fields = partsOf('entity', FIELDS);
  const all = [...fields].flatMap(([entity, names]) => names.map((name) => `${entity}.${name}`));
  return {
    ids,
    parts: { field: fields, stage: partsOf('lifecycle', STAGES), step: partsOf('workflow', STEPS) },
    types: new Map(all.flatMap((field) => (choices.happens(85) ? [[field, choices.pick(TYPES)]] : []))),
    dimensions: choices.happens(50) ? { region: ['emea', 'us'], brand: ['x', 'y', 'z'] } : {},
  };
}

/** Every `entity.field`, or `lifecycle.stage`, or `workflow.step`. */
export function allParts({ parts }: Names, part: Part): string[] {
  return [...parts[part]].flatMap(([parent, names]) => names.map((name) => `${parent}.${name}`));
}
