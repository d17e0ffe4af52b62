import { type Address, byCodeUnit } from '../model/addresses.ts';
import type { Lineage } from './lineage.ts';
import { WEAKNESSES, type Weakness } from './weaknesses.ts';

/** Where a weakness is: at something, or on the way from something to something else. */
export interface WeakLink {
  readonly weakness: Weakness;
  readonly at: Address;
  readonly to?: Address;
}

/** All that is weak, the worst first; of what is equally bad, the first by address. */
export function weakLinks({ nodes, edges }: Lineage): WeakLink[] {
  const links = [
    ...nodes.flatMap(({ address, weaknesses }) => weaknesses.map((weakness): WeakLink => ({ weakness, at: address }))),
    ...edges.flatMap(({ from, to, weaknesses }) =>
      weaknesses.map((weakness): WeakLink => ({ weakness, at: from, to })),
    ),
  ];
  return links.sort(
    (a, b) => WEAKNESSES.indexOf(a.weakness) - WEAKNESSES.indexOf(b.weakness) || byCodeUnit(a.at, b.at),
  );
}

/** The worst of all weaknesses; of equally bad ones, the first by address. Undefined where there is none. */
export function weakestLink(lineage: Lineage): WeakLink | undefined {
  return weakLinks(lineage)[0];
}
