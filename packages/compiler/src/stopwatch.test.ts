import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { rule } from './governance/rule.ts';
import { startStopwatch } from './stopwatch.ts';
import { compileText, MANIFEST } from './testing/compile-text.ts';

/** A clock that stands still unless somebody takes time. */
function fakeClock(): { clock: () => number; take: (milliseconds: number) => void } {
  let now = 1000;
  return {
    clock: () => now,
    take: (milliseconds) => {
      now += milliseconds;
    },
  };
}

describe('a stopwatch', () => {
  it('counts for each part what it took by itself, the slowest first', () => {
    const { clock, take } = fakeClock();
    const { measure, timings } = startStopwatch(clock);
    const analyse = (): number =>
      measure('analysis', 'flows', () => {
        take(20);
        return 3;
      });
    const answer = measure('rule', 'stack/one', () => {
      take(1);
      const value = analyse();
      take(4);
      return value;
    });
    take(100);
    measure('rule', 'stack/two', () =>
      measure('analysis', 'needs', () => {
        take(7);
        analyse();
      }),
    );
    expect(answer).toBe(3);
    expect(timings()).toEqual([
      { part: 'analysis', name: 'flows', milliseconds: 40 },
      { part: 'analysis', name: 'needs', milliseconds: 7 },
      { part: 'rule', name: 'stack/one', milliseconds: 5 },
      { part: 'rule', name: 'stack/two', milliseconds: 0 },
    ]);
  });

  it('goes on after a part that failed', () => {
    const { clock, take } = fakeClock();
    const { measure, timings } = startStopwatch(clock);
    const fail = (): never =>
      measure('analysis', 'flows', () => {
        take(2);
        throw new Error('oops');
      });
    measure('rule', 'stack/one', () => {
      expect(fail).toThrow('oops');
      take(5);
    });
    expect(timings()).toEqual([
      { part: 'rule', name: 'stack/one', milliseconds: 5 },
      { part: 'analysis', name: 'flows', milliseconds: 2 },
    ]);
  });
});

describe('a compilation', () => {
  it('says how long each part took where it is given a clock: an analysis counts for itself, whoever asks for it', () => {
    let now = 0;
    const asking = rule({
      id: 'stack/asking',
      severity: 'info',
      title: '',
      reason: '',
      fix: '',
      subjects: ({ analyses }) => [analyses.flows.whole(), analyses.connections.passesOn('system/a')],
      judge: () => undefined,
    });
    const { timings } = compile({
      files: [{ path: 'spandrel.yaml', text: MANIFEST }],
      rules: [asking],
      today: '2025-06-30',
      // Each look at the clock takes a millisecond.
      clock: () => {
        now += 1;
        return now;
      },
    });
    expect(
      timings?.()
        .map(({ part, name }) => `${part} ${name}`)
        .sort(),
    ).toEqual([
      'analysis connections',
      'analysis flows',
      'phase check',
      'phase govern',
      'phase link',
      'phase read',
      'rule stack/asking',
    ]);
    // Whatever is measured adds up to the time between the first look and the last, but for the steps between phases.
    const sum = timings?.().reduce((total, { milliseconds }) => total + milliseconds, 0);
    expect(sum).toBe(now - 4);
  });

  it('knows of no times without one', () => {
    expect(compileText(MANIFEST)).not.toHaveProperty('timings');
  });
});
