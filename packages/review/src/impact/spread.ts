import { type Address, byCodeUnit } from '@spandrel/compiler';
import type { Influence } from './influence.ts';

/** How influence spreads from some starts: everything that it gets to, the starts included, each with a shortest path. */
export function spread(starts: readonly Address[], influence: Influence): Map<Address, readonly Address[]> {
  const ordered = [...new Set(starts)].sort(byCodeUnit);
  const found = new Map<Address, readonly Address[]>(ordered.map((start) => [start, [start]]));
  // Breadth first, so that every path is a shortest one.
  for (let edge = ordered; edge.length > 0; ) {
    const next: Address[] = [];
    for (const address of edge) {
      const path = found.get(address) ?? [];
      const others = influence(address, path.at(-2)).map((dependence) => dependence.address);
      for (const other of others.sort(byCodeUnit)) {
        if (found.has(other)) continue;
        found.set(other, [...path, other]);
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}
