import { type Address, byCodeUnit, type Comparison, kindOf } from '@spandrel/compiler';
import { readInfluence } from './influence.ts';
import { spread } from './spread.ts';

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
    const found = spread(present, after);
    for (const [address, path] of spread(gone, before)) {
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
