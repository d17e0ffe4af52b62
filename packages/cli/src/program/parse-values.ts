import { UsageError } from '../command-result.ts';

/** An option that may be given several times, or once with commas. */
export function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, ...value.split(',')];
}

export function scaleFactor(text: string): number {
  const factor = Number(text);
  if (!(factor >= 0.1 && factor <= 10)) throw new UsageError(`“${text}” is no scale from 0.1 to 10: write --scale 2.`);
  return factor;
}

export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`“${text}” is no whole number: write --max-warnings 10.`);
  return Number(text);
}

export function atLeastOne(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`“${text}” is no number from 1 upwards: write --limit 100.`);
  return Number(text);
}

export function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new UsageError(`“${text}” is no port: write a number to 65535, such as --port 8080; 0 takes any that is free.`);
}
