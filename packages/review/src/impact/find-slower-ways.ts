import {
  type Address,
  byCodeUnit,
  type Comparison,
  type Element,
  elapsedHours,
  quickestPaths,
  reversed,
  type Side,
} from '@spandrel/compiler';
import type { ChangeSet } from '../diff/change-set.ts';

/** How long records take from where they are captured to where a lifecycle keeps them, and how long they may. */
export interface WayTime {
  /** Hours; undefined where there is no way. */
  readonly latency: number | undefined;
  /** Hours: the tightest deadline of the lifecycle’s transitions; undefined where none has one. */
  readonly deadline: number | undefined;
}

/** A way that leaves people less time to react than before. */
export interface SlowerWay {
  readonly lifecycle: Address;
  /** Where records are captured. */
  readonly system: Address;
  readonly before: WayTime;
  readonly after: WayTime;
  /** Whether the deadline has passed before the record arrives, or it never does. */
  readonly isTooLate: boolean;
  /** The systems on the quickest way; none where there is no way any more. */
  readonly systems: readonly Address[];
}

/** What takes part in how long records are under way. */
const CONCERNED: ReadonlySet<string> = new Set(['flow', 'system', 'lifecycle', 'entity']);

/** A sum of latencies in minutes is off by a hair. */
const ROUNDING = 1e-6;

/** The ways that have become longer, or their deadlines tighter, by lifecycle and system. */
export function findSlowerWays({ added, removed, changed }: ChangeSet, comparison: Comparison): SlowerWay[] {
  if (![...added, ...removed, ...changed].some(({ kind }) => CONCERNED.has(kind))) return [];
  const { base, head, formOf, presentAddress } = comparison;
  return head.model.all('lifecycle').flatMap((lifecycle) => {
    const was = formOf(lifecycle.address) as Element<'lifecycle'> | undefined;
    if (!was) return [];
    const before = waysOf(was, base);
    const after = waysOf(lifecycle, head);
    const systems = [...after.times].sort(([a], [b]) => byCodeUnit(a, b));
    return systems.flatMap(([system, time]): SlowerWay[] => {
      const old = [...before.times].find(([address]) => presentAddress(address) === system)?.[1];
      if (!old || !isWorse(old, time)) return [];
      const isTooLate = time.latency === undefined || slack(time) < -ROUNDING;
      return [
        {
          lifecycle: lifecycle.address,
          system,
          before: old,
          after: time,
          isTooLate,
          systems: after.systemsFrom(system),
        },
      ];
    });
  });
}

interface Ways {
  readonly times: ReadonlyMap<Address, WayTime>;
  readonly systemsFrom: (system: Address) => readonly Address[];
}

/** From each live system that captures the lifecycle’s entity to the one that keeps its records. */
function waysOf({ value: { entity, recordSystem, transitions = [] } }: Element<'lifecycle'>, { analyses }: Side): Ways {
  const deadlines = transitions.flatMap(({ sla }) => (sla?.within === undefined ? [] : elapsedHours(sla.within)));
  const deadline = deadlines.length === 0 ? undefined : Math.min(...deadlines);
  const wayFrom = quickestPaths(
    reversed(analyses.flows.ofEntity(entity)),
    recordSystem === undefined ? [] : [recordSystem],
  );
  const capturers = analyses.capture.capturers(entity).map(({ address }) => address);
  return {
    times: new Map(capturers.map((system) => [system, { latency: wayFrom(system)?.latency, deadline }])),
    systemsFrom: (system) => wayFrom(system)?.systems.toReversed() ?? [],
  };
}

/** Whether less time is left. A deadline that is new where there was none is stricter, and no way is slower by it. */
function isWorse(before: WayTime, after: WayTime): boolean {
  if (after.deadline === undefined || before.latency === undefined) return false;
  if (after.latency === undefined) return true;
  if (before.deadline === undefined) return after.latency > before.latency + ROUNDING;
  return slack(after) < slack(before) - ROUNDING;
}

function slack({ latency = Number.POSITIVE_INFINITY, deadline = Number.POSITIVE_INFINITY }: WayTime): number {
  return deadline - latency;
}
