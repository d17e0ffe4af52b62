/** A part of a run: a phase of compiling, an analysis or a rule. */
export type TimedPart = 'phase' | 'analysis' | 'rule';

/** What a part took by itself: what it asked of other parts counts for those. */
export interface Timing {
  readonly part: TimedPart;
  readonly name: string;
  readonly milliseconds: number;
}

/** Does some work, and may note how long it took. */
export type Measure = <T>(part: TimedPart, name: string, work: () => T) => T;

/** Without a clock, nothing is measured. */
export const unmeasured: Measure = (_part, _name, work) => work();

export interface Stopwatch {
  readonly measure: Measure;
  /** All that was measured so far, the slowest first. */
  readonly timings: () => readonly Timing[];
}

/** Measures by a clock, in milliseconds. There is one part at any moment that time runs for: the innermost. */
export function startStopwatch(clock: () => number): Stopwatch {
  const parts = new Map<string, { part: TimedPart; name: string; milliseconds: number }>();
  let running: string | undefined;
  let since = 0;
  const switchTo = (next: string | undefined): void => {
    const now = clock();
    const timing = running === undefined ? undefined : parts.get(running);
    if (timing) timing.milliseconds += now - since;
    running = next;
    since = now;
  };
  return {
    measure(part, name, work) {
      const key = `${part} ${name}`;
      if (!parts.has(key)) parts.set(key, { part, name, milliseconds: 0 });
      const outer = running;
      switchTo(key);
      try {
        return work();
      } finally {
        switchTo(outer);
      }
    },
    timings: () => [...parts.values()].sort((a, b) => b.milliseconds - a.milliseconds).map((timing) => ({ ...timing })),
  };
}
