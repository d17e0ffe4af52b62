import type { At, DependenceStep, ExplorerData } from '../../../src/explorer/explorer-data.ts';
import type { Arrow, Trail } from './trail.ts';

interface Dependant {
  readonly at: At;
  readonly distance: number;
  /** A shortest way back to what it depends on, from itself on. */
  readonly way: readonly Arrow[];
}

/** Everything that depends on something, nearest first: the same as `spandrel impact` tells, found by the same steps. */
export function findDependants(subject: At, data: ExplorerData): Dependant[] {
  const { works, people, peopleKinds } = data.dependence;
  const kindOf = (at: At): number => data.things[at]?.kind ?? -1;
  const systems = data.kinds.findIndex(({ id }) => id === 'system');
  const table = peopleKinds.includes(kindOf(subject)) ? people : works;
  const found = new Map<At, Dependant>([[subject, { at: subject, distance: 0, way: [] }]]);
  const ended = new Set<At>();
  // A map goes on to what is added while it is walked, and so breadth first.
  for (const [at, { distance, way }] of found) {
    if (ended.has(at)) continue;
    const from = way[0]?.to;
    const counts = ({ 2: when }: DependenceStep): boolean =>
      from === undefined || when === 'always' || (when === 'from-system' && kindOf(from) === systems);
    for (const [to, words, , ends] of (table[at] ?? []).filter(counts)) {
      if (found.has(to)) continue;
      found.set(to, { at: to, distance: distance + 1, way: [{ from: to, to: at, words }, ...way] });
      if (ends === 1) ended.add(to);
    }
  }
  found.delete(subject);
  return [...found.values()];
}

/** The same as a trail: what depends on it stands to the right, each with the step that it is come by. */
export function trailOfDependants(subject: At, data: ExplorerData): Trail {
  const dependants = findDependants(subject, data);
  return {
    subject,
    steps: new Map([[subject, 0], ...dependants.map(({ at, distance }) => [at, distance] as const)]),
    arrows: dependants.flatMap(({ way: [step] }) => (step ? [{ ...step, from: step.to, to: step.from }] : [])),
  };
}
