import { type Address, byCodeUnit, type Comparison, kindOf } from '@spandrel/compiler';
import { type Influence, readInfluence } from './influence.ts';

/** Something that depends on what changed. */
export interface Touched {
  readonly address: Address;
  readonly kind: string;
  /** How many steps away: 1 is next to what changed. */
  readonly distance: number;
  /** From what changed to this. */
  readonly path: readonly Address[];
}

/** What changed and may touch others, by its address in head; and what is gone, by that in base. */
export interface Starts {
  readonly present: readonly Address[];
  readonly gone: readonly Address[];
}

/** Finds what depends on something in head, each once with a shortest path, by distance, kind and address. */
export type FindTouched = (starts: Starts) => Touched[];

/** Prepares to find what depends on what changed; what depended on something that is gone is looked for in base. */
export function prepareTouch({ base, head, presentAddress }: Comparison): FindTouched {
  const [before, after] = [readInfluence(base), readInfluence(head)];
  return ({ present, gone }) => {
    const found = new Map<Address, readonly Address[]>();
    spread(present, after, found);
    const lost = new Map<Address, readonly Address[]>();
    spread(gone, before, lost);
    for (const [address, path] of lost) {
      const now = presentAddress(address);
      const known = found.get(now);
      if (!head.model.node(now) || (known && known.length <= path.length)) continue;
      found.set(now, path.map(presentAddress));
    }
    return [...found]
      .filter(([, path]) => path.length > 1)
      .map(([address, path]) => ({ address, kind: kindOf(address), distance: path.length - 1, path }))
      .sort((a, b) => a.distance - b.distance || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.address, b.address));
  };
}

/** Breadth first, so that every path is a shortest one. */
function spread(starts: readonly Address[], influence: Influence, found: Map<Address, readonly Address[]>): void {
  const ordered = [...new Set(starts)].sort(byCodeUnit);
  for (const start of ordered) found.set(start, [start]);
  for (let edge = ordered; edge.length > 0; ) {
    const next: Address[] = [];
    for (const address of edge) {
      const path = found.get(address) ?? [];
      for (const other of [...influence(address, path.at(-2))].sort(byCodeUnit)) {
        if (found.has(other)) continue;
        found.set(other, [...path, other]);
        next.push(other);
      }
    }
    edge = next;
  }
}
