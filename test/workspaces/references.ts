import { KINDS, type Kind, type Shape } from '@spandrel/compiler';
import type { Choices } from './choices.ts';
import { allParts, type Names, type Part } from './names.ts';

export type ReferenceShape = Extract<Shape, { type: 'reference' }>;

/** What is written at the moment, and where. */
export interface Spot {
  readonly kind: Kind;
  readonly id: string;
  /** The key, or for what stands in a list or mapping the key of that. */
  readonly key: string;
  /** The keys of the element that are written already. */
  readonly element: Readonly<Record<string, unknown>>;
  /** The key of the mapping that the value stands under. */
  readonly under?: string;
}

/** Keys by which elements follow on each other, and must not come back to themselves. */
const CHAINS: ReadonlySet<string> = new Set([
  'decision-record.supersedes',
  'metric.inputs',
  'metric.variantOf',
  'attribution-model.calibratedBy',
  'system.replacedBy',
  'decision-right.delegatedFrom',
]);

/** Every reference that a key may hold, as it can be written: bare where that is clear, else as an address. */
export function referencesFor(shape: ReferenceShape, spot: Spot, names: Names): string[] {
  const kinds = shape.kinds.includes('*') ? KINDS : shape.kinds;
  const isClear = kinds.length === 1;
  const named = kinds.flatMap((kind) => {
    if (shape.local) return localParts(kind as Part, spot, names);
    if (kind === 'field' || kind === 'stage') {
      return allParts(names, kind).map((part) => (isClear ? part : `${kind}/${part}`));
    }
    return idsFor(kind as Kind, spot, names).map((id) => (isClear ? id : `${kind}/${id}`));
  });
  if (shape.kinds.includes('entity') && !named.includes('consent')) named.push('consent');
  if (shape.wildcard) named.push(...KINDS.filter((kind) => names.ids.get(kind)?.length).map((kind) => `${kind}/*`));
  if (shape.mayBeGone) named.push('definition/gone', 'stage/gone.mql');
  if (shape.kinds.includes('*')) {
    for (const part of ['field', 'stage', 'step'] as const)
      named.push(...allParts(names, part).map((name) => `${part}/${name}`));
  }
  return named;
}

function idsFor(kind: Kind, { kind: own, id, key }: Spot, names: Names): readonly string[] {
  const ids = names.ids.get(kind) ?? [];
  return kind === own && CHAINS.has(`${own}.${key}`) ? ids.slice(0, ids.indexOf(id)) : ids;
}

function localParts(part: Part, { kind, id, element }: Spot, names: Names): readonly string[] {
  const parent = kind === 'identity-rule' ? String(element.entity) : id;
  return names.parts[part].get(parent) ?? [];
}

/** A reference that leads nowhere, or to the wrong place, or to where it stands. */
export function wrongReference({ kind, id }: Spot, choices: Choices): string {
  return choices.pick([
    'nowhere',
    id,
    `${kind}/${id}`,
    'system/nowhere',
    'nothing/a',
    'a.b',
    '',
    '/',
    'lead.emial',
    'aa',
  ]);
}
