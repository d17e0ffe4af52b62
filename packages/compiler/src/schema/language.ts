import { collections, kinds } from './generated/shapes.ts';
import type { Elements } from './generated/types.ts';
import type { ObjectShape } from './shape.ts';

/** A kind of element, in singular kebab-case as in addresses: `decision-right`. */
export type Kind = keyof typeof kinds;
export type Collection = keyof typeof collections;

/** One of the five connected areas of marketing operations. */
export const AREAS = [
  'strategy-planning',
  'process-workflow',
  'martech-data',
  'measurement-reporting',
  'governance',
] as const;
export type Area = (typeof AREAS)[number];

/** What the areas are called wherever people read. */
export const AREA_NAMES: Readonly<Record<Area, string>> = {
  'strategy-planning': 'Strategy and planning',
  'process-workflow': 'Process and workflow',
  'martech-data': 'Martech and data',
  'measurement-reporting': 'Measurement and reporting',
  governance: 'Governance',
};

/** What an element of a kind declares, in canonical form. */
export type Declared<K extends Kind> = Elements[K];

export interface KindFacts {
  readonly collection: Collection;
  readonly title: string;
  /** None for what is no part of the architecture, such as a view of it. */
  readonly area: Area | undefined;
  readonly shape: ObjectShape;
}

export function kindFacts(kind: Kind): KindFacts {
  return kinds[kind];
}

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}

/** Whether elements of a kind are parts of the architecture, and not ways of looking at it. */
export function isArchitectural(kind: Kind): boolean {
  return kinds[kind].area !== undefined;
}

export function kindOfCollection(name: string): Kind | undefined {
  return Object.hasOwn(collections, name) ? (collections[name as Collection] as Kind) : undefined;
}

export const KINDS = Object.keys(kinds) as readonly Kind[];
export const COLLECTIONS = Object.keys(collections) as readonly Collection[];
