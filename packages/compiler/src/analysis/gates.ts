import type { Address } from '../model/addresses.ts';
import type { Step } from '../schema/generated/types.ts';
import { stepsInOrder, type WorkGraph } from './work-graph.ts';

const GATES: ReadonlySet<string | undefined> = new Set(['review', 'approve', 'qa']);

/** A step at which work can be stopped. */
export function isGate(step: Step | undefined): boolean {
  return GATES.has(step?.kind);
}

/** Where a search came by, each step with the one that it was reached from. */
export type Ways = ReadonlyMap<Address, Address | undefined>;

/** The steps that can be reached from some others without passing a gate; a gate that is met is the last step of its way. */
export function waysToGates(
  starts: readonly Address[],
  next: (step: Address) => readonly Address[],
  graph: WorkGraph,
): Ways {
  return search(starts, next, (step) => isGate(graph.step(step)));
}

/** The gates, and the steps that have one among those before them. */
export function stepsBehindGates({ steps, after }: WorkGraph): Ways {
  const gates = steps.filter(({ value }) => isGate(value)).map(({ address }) => address);
  return search(gates, after, () => false);
}

function search(
  starts: readonly Address[],
  next: (step: Address) => readonly Address[],
  isLast: (step: Address) => boolean,
): Ways {
  const ways = new Map<Address, Address | undefined>(starts.map((start) => [start, undefined]));
  // A map goes on to what is added while it is walked.
  for (const [step, from] of ways) {
    if (from !== undefined && isLast(step)) continue;
    for (const other of next(step)) if (!ways.has(other)) ways.set(other, step);
  }
  return ways;
}

/** The way from a step back to where a search began. */
export function wayBack(ways: Ways, step: Address): Address[] {
  const way = [step];
  for (let next = ways.get(step); next !== undefined; next = ways.get(next)) way.push(next);
  return way;
}

/** The path with the most gates in it, from its first gate to its last; no steps where some wait for each other. */
export function pathWithMostGates(graph: WorkGraph): readonly Address[] {
  const best = new Map<Address, { readonly gates: number; readonly from: Address | undefined }>();
  let last: Address | undefined;
  const gatesAt = (step: Address | undefined): number => (step === undefined ? 0 : (best.get(step)?.gates ?? 0));
  for (const step of stepsInOrder(graph) ?? []) {
    const from = graph
      .before(step)
      .reduce<Address | undefined>((chosen, other) => (gatesAt(other) > gatesAt(chosen) ? other : chosen), undefined);
    best.set(step, { gates: gatesAt(from) + (isGate(graph.step(step)) ? 1 : 0), from });
    if (gatesAt(step) > gatesAt(last)) last = step;
  }
  const path: Address[] = [];
  for (let step = last; step !== undefined; step = best.get(step)?.from) path.push(step);
  return path.reverse();
}
