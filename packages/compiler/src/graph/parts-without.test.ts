import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsWithout } from './parts-without.ts';
import { strongComponents } from './strong-components.ts';

type Connection = readonly [number, number];

function neighbourhood(nodes: readonly number[], connections: readonly Connection[]): (node: number) => number[] {
  const neighbours = new Map(nodes.map((node) => [node, [] as number[]]));
  for (const [a, b] of connections) {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  return (node) => neighbours.get(node) ?? [];
}

/** By the definition: take the node out, and count. */
function countParts(node: number, nodes: readonly number[], connections: readonly Connection[]): number {
  const component = strongComponents(nodes, neighbourhood(nodes, connections)).find((each) => each.includes(node));
  const others = (component ?? []).filter((other) => other !== node);
  const left = connections.filter((ends) => !ends.includes(node));
  return strongComponents(others, neighbourhood(others, left)).length;
}

describe('parts without a node', () => {
  it('are counted as by taking it out', () => {
    const node = fc.nat(9);
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 16 }), (connections) => {
        const nodes = [...new Array(10).keys()];
        const expected = new Map(nodes.map((each) => [each, countParts(each, nodes, connections)]));
        const actual = partsWithout(nodes, neighbourhood(nodes, connections));
        expect(new Map([...actual].sort(([a], [b]) => a - b))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('are found in a chain of any length', () => {
    const nodes = [...new Array(100_000).keys()];
    const parts = partsWithout(nodes, (node) => [node - 1, node + 1].filter((other) => other in nodes));
    expect([parts.get(0), parts.get(50_000), parts.get(99_999)]).toEqual([1, 2, 1]);
  });
});
