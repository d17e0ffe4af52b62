import type { At, ExplorerData, Relation } from '../../../src/explorer/explorer-data.ts';
import type { Arrow, Trail } from './trail.ts';

export type RelationsOf = (at: At) => {
  readonly outgoing: readonly Relation[];
  readonly incoming: readonly Relation[];
};

/** The relations of each thing, those of its parts included; what goes on within it is left out. */
export function indexRelations({ relations, things }: ExplorerData): RelationsOf {
  const [outgoing, incoming] = [new Map<At, Relation[]>(), new Map<At, Relation[]>()];
  const add = (index: Map<At, Relation[]>, at: At, relation: Relation): void => {
    const own = index.get(at);
    if (own) own.push(relation);
    else index.set(at, [relation]);
  };
  const wholeOf = (at: At): At => things[at]?.within ?? at;
  for (const relation of relations) {
    const [from, to] = relation;
    for (const at of new Set([from, wholeOf(from)])) if (!isIn(to, at, wholeOf)) add(outgoing, at, relation);
    for (const at of new Set([to, wholeOf(to)])) if (!isIn(from, at, wholeOf)) add(incoming, at, relation);
  }
  return (at) => ({ outgoing: outgoing.get(at) ?? [], incoming: incoming.get(at) ?? [] });
}

function isIn(other: At, at: At, wholeOf: (at: At) => At): boolean {
  return other === at || wholeOf(other) === at;
}

/** What a thing refers to, and what refers to it. */
export function findNeighbours(subject: At, relationsOf: RelationsOf): Trail {
  const { outgoing, incoming } = relationsOf(subject);
  const steps = new Map<At, number>([[subject, 0]]);
  for (const [from] of incoming) if (!steps.has(from)) steps.set(from, -1);
  for (const [, to] of outgoing) if (!steps.has(to)) steps.set(to, 1);
  const arrows = [
    ...incoming.map(([from, , words]) => ({ from, to: subject, words })),
    ...outgoing.map(([, to, words]) => ({ from: subject, to, words })),
  ];
  return { subject, steps, arrows: together(arrows) };
}

/** One arrow for all relations between the same two. */
export function together(arrows: readonly Arrow[]): Arrow[] {
  const joined = new Map<string, { arrow: Arrow; words: Set<string> }>();
  for (const arrow of arrows) {
    const key = `${arrow.from} ${arrow.to}`;
    const known = joined.get(key);
    if (known) known.words.add(arrow.words);
    else joined.set(key, { arrow, words: new Set([arrow.words]) });
  }
  return [...joined.values()].map(({ arrow, words }) => ({ ...arrow, words: [...words].join(', ') }));
}
