import { type WorkingTime, workingHours } from '../model/durations.ts';

const MILLISECONDS_AN_HOUR = 3_600_000;

/** A working duration in whole milliseconds, so that sums are exact: ten minutes six times over are an hour. */
export function workingMilliseconds(duration: string | undefined, time: WorkingTime): number {
  return duration === undefined ? 0 : Math.round(workingHours(duration, time) * MILLISECONDS_AN_HOUR);
}

export function inHours(milliseconds: number): number {
  return milliseconds / MILLISECONDS_AN_HOUR;
}

/** The sum of working durations in hours, such that equal amounts of work are equal numbers. */
export function hoursOfWork(durations: readonly (string | undefined)[], time: WorkingTime): number {
  return inHours(durations.reduce((sum, duration) => sum + workingMilliseconds(duration, time), 0));
}

/** “12.5h”. */
export function hoursInWords(hours: number): string {
  return `${Math.round(hours * 100) / 100}h`;
}
