import {
  type Address,
  kindOf,
  type Lineage,
  type LineageEdge,
  type LineageNode,
  weakestLink,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { elapsedInWords } from '../words/describe-duration.ts';
import { WEAKNESS_MARKS } from '../words/name-weaknesses.ts';
import { findingFacts, partFindingFacts } from './count-findings.ts';
import { drawSystem } from './draw-system.ts';
import type { GraphEdge, GraphNode, Mark, NodeShape } from './view.ts';

const SHAPES: Readonly<Record<string, NodeShape>> = { report: 'report', metric: 'metric', field: 'field' };

/** Systems, fields, metrics and reports from left to right, what is weak marked, and the weakest of it once more. */
export function drawLineage(lineage: Lineage, index: CompilationIndex): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const weakest = weakestLink(lineage);
  const markedWeakest = (marks: Mark[], at: Address, to?: Address): Mark[] =>
    weakest?.at === at && weakest.to === to ? ['weakest', ...marks] : marks;
  return {
    nodes: lineage.nodes.map((node) => {
      const drawn = drawNode(node, index);
      return { ...drawn, marks: markedWeakest([...drawn.marks], node.address) };
    }),
    edges: lineage.edges.map((edge) => ({
      from: edge.from,
      to: edge.to,
      marks: markedWeakest(
        edge.weaknesses.map((weakness) => WEAKNESS_MARKS[weakness]),
        edge.from,
        edge.to,
      ),
      ...labelOf(edge, index),
    })),
  };
}

function drawNode({ address, weaknesses }: LineageNode, index: CompilationIndex): GraphNode {
  const shape = SHAPES[kindOf(address)];
  if (shape === undefined) return drawSystem(address, index);
  const sublabel = sublabelOf(address, index);
  return {
    id: address,
    label: index.titleOf(address),
    ...(sublabel === undefined ? {} : { sublabel }),
    shape,
    marks: weaknesses.map((weakness) => WEAKNESS_MARKS[weakness]),
    ...(shape === 'field' ? partFindingFacts(address, index) : findingFacts(address, index)),
  };
}

function sublabelOf(address: Address, { model, titleOf }: CompilationIndex): string | undefined {
  if (kindOf(address) !== 'metric') return undefined;
  const { external, computedIn } = model.get<'metric'>(address)?.value ?? {};
  if (external === true) return 'from outside';
  return computedIn === undefined ? undefined : `computed in ${titleOf(computedIn)}`;
}

/** By way of what, and how long that takes; nothing where the data is there already. */
function labelOf({ way }: LineageEdge, { titleOf }: CompilationIndex): { label?: string } {
  if (way === undefined || way.flows.length === 0) return {};
  const between = way.systems.slice(1, -1).map(titleOf);
  const lines = [
    between.length === 0 ? '' : `via ${between.join(', ')}`,
    way.latency === 0 ? '' : elapsedInWords(way.latency),
  ];
  const label = lines.filter(Boolean).join('\n');
  return label === '' ? {} : { label };
}
