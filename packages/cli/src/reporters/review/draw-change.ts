import {
  type Address,
  byCodeUnit,
  createGraph,
  elementAddressOf,
  kindInWords,
  kindOf,
  listAnd,
  type Model,
} from '@spandrel/compiler';
import { type GraphEdge, type GraphNode, type GraphView, type Mark, shapeOfKind } from '@spandrel/renderers';
import { TIERS, type Tier } from '@spandrel/review';
import { type ReviewedChange, titleOf } from './reviewed-change.ts';
import { countChanges } from './tell-changes.ts';

/** What people ask for first of all that is touched. */
const TOLD_FIRST: ReadonlySet<string> = new Set(['metric', 'report', 'automation']);

interface Drawn {
  readonly address: Address;
  readonly tier: Tier | undefined;
  readonly mark: Extract<Mark, 'added' | 'removed' | 'changed'> | undefined;
}

/**
 * A picture of a change: what came, went and is different, the deepest first, with the metrics, reports and automations
 * that it touches, and the relations among them. No more than so many things;
 * undefined where there is nothing to draw.
 */
export function drawChange(change: ReviewedChange, mostNodes: number): GraphView | undefined {
  const all = [...changedThings(change), ...touchedThings(change)];
  const drawn = all.slice(0, mostNodes);
  if (drawn.length === 0) return undefined;
  const changedCount = drawn.filter(({ mark }) => mark !== undefined).length;
  const touchedCount = drawn.length - changedCount;
  return {
    kind: 'graph',
    id: 'change',
    title: 'What changes',
    description: `${countChanges(change)}${touchedCount > 0 ? `; ${touchedCount} touched by it` : ''}.`,
    notation: 'flow',
    direction: 'LR',
    nodes: drawn.map((thing) => drawThing(thing, change)),
    groups: [],
    edges: drawEdges(drawn, change),
    hidden: all.length > drawn.length ? [{ count: all.length - drawn.length, what: 'more things' }] : [],
    parts: [],
    tables: [],
  };
}

function changedThings({ review: { changes } }: ReviewedChange): Drawn[] {
  const marked = (
    mark: NonNullable<Drawn['mark']>,
    items: readonly { readonly address: Address; readonly tier: Tier }[],
  ) => items.map(({ address, tier }): Drawn => ({ address, tier, mark }));
  return [
    ...marked(
      'changed',
      changes.changed.filter(({ kind }) => kind !== 'architecture'),
    ),
    ...marked('added', changes.added),
    ...marked('removed', changes.removed),
  ].sort((a, b) => depth(a) - depth(b) || byCodeUnit(a.address, b.address));
}

function depth({ tier }: Drawn): number {
  return tier === undefined ? TIERS.length : TIERS.indexOf(tier);
}

function touchedThings({ review: { changes, impact } }: ReviewedChange): Drawn[] {
  const known = new Set([...changes.changed, ...changes.added].map(({ address }) => address));
  return impact.touched
    .filter(({ address, kind }) => TOLD_FIRST.has(kind) && !known.has(address))
    .map(({ address }): Drawn => ({ address, tier: undefined, mark: undefined }));
}

function drawThing({ address, mark }: Drawn, change: ReviewedChange): GraphNode {
  const kind = kindOf(address);
  return {
    id: address,
    label: titleOf(address, change),
    sublabel: `${kindInWords(kind)}${mark === undefined ? ', touched' : ''}`,
    shape: shapeOfKind(kind),
    marks: mark === undefined ? [] : [mark],
  };
}

/** The relations of the later state, with those that only the earlier one had, and the ways to what is touched. */
function drawEdges(drawn: readonly Drawn[], change: ReviewedChange): GraphEdge[] {
  const { base, head, review } = change;
  const shown = new Set(drawn.map(({ address }) => address));
  const present = (address: Address): Address => head.comparison?.presentAddress(address) ?? address;
  const now = relationsAmong(shown, head.model, (address) => address);
  const before = relationsAmong(shown, base.model, present);
  const touching = review.impact.touched.flatMap(({ address, path }): [string, Relation][] => {
    const from = elementAddressOf(path[0] ?? '');
    if (!shown.has(address) || !shown.has(from) || from === address) return [];
    return [[keyOf(from, address), { from, to: address, verbs: new Set(['touches']) }]];
  });
  const known = new Set([...now.keys(), ...before.keys()]);
  const edges = [
    ...[...now].map(([key, relation]) => edge(relation, before.has(key) ? [] : ['added'])),
    ...[...before].filter(([key]) => !now.has(key)).map(([, relation]) => edge(relation, ['removed'])),
    ...touching.filter(([key]) => !known.has(key)).map(([, relation]) => edge(relation, [])),
  ];
  return edges.sort((a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to));
}

interface Relation {
  readonly from: Address;
  readonly to: Address;
  readonly verbs: Set<string>;
}

function relationsAmong(
  shown: ReadonlySet<Address>,
  model: Model,
  present: (address: Address) => Address,
): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const elementOf = (address: Address): Address => present(elementAddressOf(address));
  createGraph(model, (address) => shown.has(elementOf(address))).forEachEdge((_, { verb }, source, target) => {
    const [from, to] = [elementOf(source), elementOf(target)];
    if (from === to) return;
    const key = keyOf(from, to);
    const relation = relations.get(key) ?? { from, to, verbs: new Set<string>() };
    relation.verbs.add(verb);
    relations.set(key, relation);
  });
  return relations;
}

function keyOf(from: Address, to: Address): string {
  return `${from} ${to}`;
}

function edge({ from, to, verbs }: Relation, marks: readonly Mark[]): GraphEdge {
  return { from, to, label: listAnd([...verbs].map(inWords).sort()), marks };
}

/** “owned by” for `ownedBy`. */
function inWords(verb: string): string {
  return verb.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
