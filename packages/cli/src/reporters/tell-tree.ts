import { type Address, groupBy, type Lineage, type LineageEdge, listAnd } from '@spandrel/compiler';
import { type CompilationIndex, elapsedInWords, plainText, weaknessInWords } from '@spandrel/renderers';
import { endsOf } from './trace.ts';

const ARROWS = { from: '→ ', to: '← ' } as const;

/** A lineage as lines, from one of its ends on and deeper with every step; what was told once is only named again. */
export function tellTree(lineage: Lineage, root: 'from' | 'to', index: CompilationIndex): string[] {
  const next = root === 'to' ? 'from' : 'to';
  const edgesAt = groupBy(lineage.edges, (edge) => edge[root]);
  const weaknesses = new Map(lineage.nodes.map((node) => [node.address, node.weaknesses]));
  const told = new Set<Address>();
  const tell = (address: Address, depth: number, edge?: LineageEdge): string[] => {
    const edges = edgesAt.get(address) ?? [];
    const isRepeated = told.has(address) && edges.length > 0;
    told.add(address);
    const remarks = [
      ...(weaknesses.get(address) ?? []).map(weaknessInWords),
      ...(edge ? tellEdge(edge) : []),
      ...(isRepeated ? ['see above'] : []),
    ];
    const line = `${edge ? ARROWS[root] : ''}${index.titleOf(address)} (${address})${remarks.length > 0 ? ': ' : ''}${remarks.join('; ')}`;
    const deeper = isRepeated ? [] : edges.flatMap((other) => tell(other[next], depth + 1, other));
    return [`${'  '.repeat(depth)}${plainText(line)}`, ...deeper];
  };
  return endsOf(lineage, root).flatMap((address) => tell(address, 1));
}

function tellEdge({ way, weaknesses }: LineageEdge): string[] {
  const via = way && way.flows.length > 0 ? [`by way of ${listAnd(way.flows)}`] : [];
  const time = way && way.latency > 0 ? [`takes ${elapsedInWords(way.latency)}`] : [];
  return [...via, ...time, ...weaknesses.map(weaknessInWords)];
}
