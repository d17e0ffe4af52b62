import { type Address, byCodeUnit } from '../model/addresses.ts';
import type { WorkingTime } from '../model/durations.ts';
import type { Element } from '../model/element.ts';
import { type HandoffNode, stepsInOrder, type WorkGraph, workGraph } from './work-graph.ts';
import { inHours, workingMilliseconds } from './work-time.ts';

/** The chain of steps that decides when a workflow is done. */
export interface CriticalPath {
  readonly steps: readonly Address[];
  /** Hours of working time from the beginning of the first step to the end of the last. */
  readonly total: number;
  /** Hours of it in which somebody works. */
  readonly touch: number;
}

/** A point on the way: how much time has gone by, how much of it was work, and the last step that is done by then. */
interface Point {
  readonly time: number;
  readonly touch: number;
  readonly last: Address | undefined;
}

const BEGINNING: Point = { time: 0, touch: 0, last: undefined };

/**
 * The path that takes longest to a publish step, or to any step where there is none (after J. Kelley and M. Walker,
 * Critical-path planning and scheduling, 1959); of equally long ones, the one with the least work in it. Undefined
 * where there are no steps, or where they wait for each other.
 */
export function criticalPath(workflow: Element<'workflow'>, time: WorkingTime): CriticalPath | undefined {
  const graph = workGraph(workflow);
  const begins = new Map<Address, Point>();
  const ends = new Map<Address, Point>();
  for (const step of stepsInOrder(graph) ?? []) {
    const points = graph.into(step).map((handoff) => arrival(handoff, begins, ends, time));
    const begin = points.length === 0 ? BEGINNING : points.reduce(later);
    begins.set(step, begin);
    ends.set(step, endOf(step, begin, graph, time));
  }
  const published = graph.steps.filter(({ value }) => value.kind === 'publish');
  const targets = published.length > 0 ? published : graph.steps;
  const [first, ...others] = targets.flatMap(({ address }) => ends.get(address) ?? []);
  if (first === undefined) return undefined;
  const end = others.reduce(later, first);
  return { steps: pathTo(end, begins), total: inHours(end.time), touch: inHours(end.touch) };
}

/** When a handoff lets its step begin; one that starts both together leaves the step that it comes from off the path. */
function arrival(
  { value }: HandoffNode,
  begins: ReadonlyMap<Address, Point>,
  ends: ReadonlyMap<Address, Point>,
  time: WorkingTime,
): Point {
  const point = (value.type === 'start-to-start' ? begins : ends).get(value.from) ?? BEGINNING;
  return { ...point, time: point.time + workingMilliseconds(value.delay, time) };
}

function endOf(step: Address, begin: Point, graph: WorkGraph, time: WorkingTime): Point {
  const { touch, wait } = graph.step(step) ?? {};
  const work = workingMilliseconds(touch, time);
  return { time: begin.time + work + workingMilliseconds(wait, time), touch: begin.touch + work, last: step };
}

function later(a: Point, b: Point): Point {
  const order = b.time - a.time || a.touch - b.touch || byCodeUnit(a.last ?? '', b.last ?? '');
  return order > 0 ? b : a;
}

function pathTo(end: Point, begins: ReadonlyMap<Address, Point>): Address[] {
  const steps: Address[] = [];
  for (let step = end.last; step !== undefined; step = begins.get(step)?.last) steps.push(step);
  return steps.reverse();
}
