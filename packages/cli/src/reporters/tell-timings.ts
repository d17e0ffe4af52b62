import type { Timing } from '@spandrel/compiler';
import { alignColumns } from './align-columns.ts';

/** What took how long, the slowest first, as a table for people: each part by itself, without what it asked of others. */
export function tellTimings(timings: readonly Timing[]): string {
  const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const figures = (milliseconds: number): [string, string] => [
    milliseconds.toFixed(2),
    total === 0 ? '–' : `${((milliseconds / total) * 100).toFixed(1)} %`,
  ];
  const rows = [
    ['What', 'Name', 'ms', 'share'],
    ...timings.map(({ part, name, milliseconds }) => [part, name, ...figures(milliseconds)]),
    ['total', '', ...figures(total)],
  ];
  return `${alignColumns(rows, 2).join('\n')}\n`;
}
