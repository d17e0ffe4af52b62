import type { Compilation } from '@spandrel/compiler';
import { type DirectDependence, isOfPeople, listDependence } from '@spandrel/review';
import type { At, DependenceData, DependenceStep } from './explorer-data.ts';
import type { NumberedThings } from './number-things.ts';

/** What directly depends on each thing, by the rules of `spandrel impact`. */
export function collectDependence(compilation: Compilation, { nodes, kinds, at }: NumberedThings): DependenceData {
  const { works, people } = listDependence(compilation);
  const stepsOf = (list: DirectDependence): Record<At, readonly DependenceStep[]> =>
    Object.fromEntries(
      nodes.flatMap(({ address }, place): [At, readonly DependenceStep[]][] => {
        const steps = list(address).flatMap((one): DependenceStep[] => {
          const to = at(one.address);
          return to === undefined ? [] : [[to, one.words, one.counts, one.ends ? 1 : 0]];
        });
        return steps.length === 0 ? [] : [[place, steps]];
      }),
    );
  return {
    works: stepsOf(works),
    people: stepsOf(people),
    peopleKinds: kinds.flatMap(({ id }, place) => (isOfPeople(`${id}/`) ? [place] : [])),
  };
}
