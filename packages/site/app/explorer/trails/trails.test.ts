import { findDependants as findByModel } from '@spandrel/review';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_NAMES, explorerOf } from '../../../testing/explorer-of.ts';
import { findDependants } from './find-dependants.ts';
import { findLineage } from './find-lineage.ts';
import { findNeighbours, indexRelations } from './find-neighbours.ts';
import { placeTrail, TRAIL_BOX } from './place-trail.ts';

describe.each(EXAMPLE_NAMES)('what the explorer tells of %s', (name) => {
  const { compilation, data } = explorerOf(name);
  const addressOf = (at: number): string => data.things[at]?.address ?? '';

  it('depends on each thing is what the program tells, as far away', () => {
    for (const [at, { address }] of data.things.entries()) {
      const told = findDependants(at, data).map((one) => `${addressOf(one.at)} ${one.distance}`);
      const known = findByModel(address, compilation)
        .filter((one) => data.things.some((thing) => thing.address === one.address))
        .map((one) => `${one.address} ${one.distance}`);
      expect(told.sort(), address).toEqual(known.sort());
    }
  });

  it('comes from or goes into each thing is what the program tells', () => {
    const { lineage } = compilation.analyses;
    const inOrder = (steps: readonly { from: number; to: number }[]): string[] =>
      steps.map(({ from, to }) => `${addressOf(from)} ${addressOf(to)}`).sort();
    for (const [at, { address }] of data.things.entries()) {
      if (
        !['system', 'flow', 'entity', 'field', 'metric', 'report'].includes(
          data.kinds[data.things[at]?.kind ?? 0]?.id ?? '',
        )
      )
        continue;
      const { upstream, downstream } = findLineage(at, data);
      const known = (way: 'upstream' | 'downstream'): string[] =>
        lineage[way](address)
          .edges.map(({ from, to }) => `${from} ${to}`)
          .sort();
      expect(inOrder(upstream), address).toEqual(known('upstream'));
      expect(inOrder(downstream), address).toEqual(known('downstream'));
    }
  });

  it('is drawn so that no box lies on another', () => {
    const relationsOf = indexRelations(data);
    for (const at of data.things.keys()) {
      const { boxes } = placeTrail(findNeighbours(at, relationsOf));
      const touching = boxes.filter((a) =>
        boxes.some((b) => a !== b && Math.abs(a.x - b.x) < TRAIL_BOX.width && Math.abs(a.y - b.y) < TRAIL_BOX.height),
      );
      expect(touching, addressOf(at)).toEqual([]);
    }
  });
});
