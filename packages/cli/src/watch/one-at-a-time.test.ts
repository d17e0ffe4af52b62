import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

it('runs once more after it was asked for while it ran, however often', async () => {
  const ends: (() => void)[] = [];
  const ask = oneAtATime(() => new Promise<void>((resolve) => ends.push(resolve)));
  const first = ask();
  const second = ask();
  ask();
  expect(ends.length).toBe(1);
  ends[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(ends.length).toBe(2);
  ends[1]?.();
  await Promise.all([first, second]);
  expect(ends.length).toBe(2);
  const third = ask();
  ends[2]?.();
  await third;
});
