import { elapsedHours } from '@spandrel/compiler';
import { counted } from './count-things.ts';

const UNITS: Readonly<Record<string, string>> = {
  min: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
};
const PATTERN = /^([0-9]+(?:\.[0-9]+)?)(min|h|d|w|mo|y)$/;

/** “15 minutes” for `15min`; what is no duration stays as it is. */
export function durationInWords(duration: string): string {
  const parts = PATTERN.exec(duration);
  if (!parts) return duration;
  const amount = Number(parts[1]);
  return `${amount} ${UNITS[parts[2] as string]}${amount === 1 ? '' : 's'}`;
}

/** Hours, or undefined where nothing, or no duration, is stated. */
export function hoursOf(duration: string | undefined): number | undefined {
  return typeof duration === 'string' && PATTERN.test(duration) ? elapsedHours(duration) : undefined;
}

/** “30 minutes”, “20 hours”, “2.5 days”. */
export function elapsedInWords(hours: number): string {
  const [amount, unit] = hours < 1 ? [hours * 60, 'minute'] : hours <= 48 ? [hours, 'hour'] : [hours / 24, 'day'];
  return counted(Math.round(amount * 10) / 10, unit);
}
