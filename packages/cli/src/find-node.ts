import { type Address, listOr, type Model, type ModelNode, nearestNames } from '@spandrel/compiler';
import { UsageError } from './command-result.ts';

/** What stands at an address. Throws a UsageError with the nearest addresses where there is nothing. */
export function nodeAt({ nodes }: Model, address: Address): ModelNode {
  const node = nodes.get(address);
  if (!node) throw new UsageError(tellUnknownAddress(address, [...nodes.keys()]));
  return node;
}

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
