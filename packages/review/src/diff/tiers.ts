import { isText, type KeyPath, type Kind, kindFacts, OWNING_KEYS, type Shape, shapeWithin } from '@spandrel/compiler';

/** How deep a change goes, deepest first. */
export const TIERS = ['meaning', 'contract', 'authority', 'structure', 'text'] as const;

/**
 * `meaning`: what figures and words stand for. `contract`: what others count on of data. `authority`: who decides and
 * answers for what. `structure`: what there is and how it works. `text`: what only people read.
 */
export type Tier = (typeof TIERS)[number];

/** The kind of a changed thing: that of an element, or the architecture itself, which the manifest describes. */
export type ChangedKind = Kind | 'architecture';

const MEANING = [
  'definition',
  'scoring-model',
  'attribution-model',
  'lifecycle',
  'metric',
  'taxonomy',
  'standard',
  'channel-framework',
] as const satisfies readonly Kind[];
const CONTRACT = [
  'entity',
  'flow',
  'contract',
  'tracking-plan',
  'identity-rule',
  'consent',
  'processing-activity',
] as const satisfies readonly Kind[];
const AUTHORITY = [
  'decision-right',
  'change-process',
  'decision-record',
  'operating-rule',
  'role',
  'forum',
  'team',
  'person',
] as const satisfies readonly Kind[];

/** The depth of everything of a kind; whatever is not named here is structure. */
const KIND_TIERS: ReadonlyMap<string, Tier> = new Map([
  ...MEANING.map((kind) => [kind, 'meaning'] as const),
  ...CONTRACT.map((kind) => [kind, 'contract'] as const),
  ...AUTHORITY.map((kind) => [kind, 'authority'] as const),
]);

/** Keys that go less deep, or deeper, than the kind that they belong to; `*` is any key. */
const KEY_TIERS: Partial<Record<ChangedKind, Readonly<Record<string, Tier>>>> = {
  lifecycle: {
    recordSystem: 'contract',
    stageField: 'contract',
    stageMap: 'contract',
    'stages.*.timestampField': 'contract',
    'transitions.*.sla': 'structure',
    'transitions.*.routing': 'structure',
    'transitions.*.rejectReasons': 'structure',
  },
  metric: { target: 'structure', level: 'structure', computedIn: 'contract' },
  'scoring-model': { validation: 'structure' },
  'attribution-model': { validation: 'structure', runsIn: 'structure' },
  taxonomy: { enforcement: 'structure' },
  standard: { enforcedIn: 'structure' },
  team: { capacity: 'structure' },
  architecture: {
    rules: 'authority',
    'architecture.areas': 'authority',
    'architecture.name': 'text',
    'architecture.description': 'text',
    'architecture.decisionWords': 'text',
  },
};

/** The kinds of those who decide, answer or do something. */
const PEOPLE: ReadonlySet<string> = new Set(['role', 'forum', 'team', 'person']);

/** How deep it goes when an element of a kind comes or goes. */
export function tierOfKind(kind: ChangedKind): Tier {
  return KIND_TIERS.get(kind) ?? 'structure';
}

/** How deep a change of a key goes. */
export function tierOfKey(kind: ChangedKind, path: KeyPath): Tier {
  if (path[0] === 'waivers') return 'authority';
  if (kind === 'architecture')
    return path.some((key) => key.startsWith('x-')) ? 'text' : (listedTier(kind, path) ?? 'structure');
  if (isText(kind, path)) return 'text';
  if (namesPeople(kind, path)) return 'authority';
  return listedTier(kind, path) ?? tierOfKind(kind);
}

/** The deepest of some tiers. */
export function deepest(tiers: Iterable<Tier>): Tier {
  const found = new Set(tiers);
  return TIERS.find((tier) => found.has(tier)) ?? 'text';
}

/** Whether a key says who answers for an element, or for what is nested in it. */
export function isOwningKey(path: KeyPath): boolean {
  return (OWNING_KEYS as readonly (string | undefined)[]).includes(path.at(-1));
}

function listedTier(kind: ChangedKind, path: KeyPath): Tier | undefined {
  const patterns = Object.entries(KEY_TIERS[kind] ?? {});
  return patterns.find(([pattern]) =>
    pattern.split('.').every((key, index) => key === path[index] || (key === '*' && path[index] !== undefined)),
  )?.[1];
}

/** Whether a key holds nothing but roles, forums, teams or people. */
function namesPeople(kind: Kind, path: KeyPath): boolean {
  const shape = path.reduce<Shape | undefined>(shapeWithin, kindFacts(kind).shape);
  const named = shape?.type === 'list' ? shape.items : shape;
  return named?.type === 'reference' && named.kinds.every((name) => PEOPLE.has(name));
}
