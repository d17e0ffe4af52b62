import { listOr, nearestNames } from '@spandrel/compiler';

/** What is said where nothing is declared at an address: the nearest there is. */
export function tellUnknownAddress(address: string, known: readonly string[]): string {
  const bare = known.filter((other) => other.endsWith(`/${address}`));
  const nearest = bare.length > 0 ? bare : nearestNames(address, known);
  const hint =
    nearest.length > 0
      ? `did you mean ${listOr(nearest.slice(0, 3).map((name) => `“${name}”`))}?`
      : '“spandrel list” shows what is declared.';
  return `there is nothing at “${address}”: ${hint}`;
}
