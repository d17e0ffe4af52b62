import ELK, { type ElkExtendedEdge, type ElkNode, type LayoutOptions } from 'elkjs/lib/elk.bundled.js';
import type { GraphEdge, GraphView } from '../views/view.ts';
import type { Layout, PlacedEdge, Point } from './layout.ts';
import { sizeEdge, sizeNode } from './size-text.ts';

const engine = new ELK();

const OPTIONS: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': '30',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.componentComponent': '40',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '12',
};

/** A state machine is declared from first to last: what leads back does so visibly. */
const STATES: LayoutOptions = {
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
};

/** Nodes in layers, arrows at right angles around them, and what stands at an arrow on its line. */
export async function arrangeLayers(view: GraphView): Promise<Layout> {
  const sized = view.nodes.map(sizeNode);
  const names = new Map(view.nodes.map(({ id }, at) => [id, `n${at}`]));
  const edges = view.edges.filter(({ from, to }) => names.has(from) && names.has(to));
  const graph = await engine.layout({
    id: 'root',
    layoutOptions: {
      ...OPTIONS,
      ...(view.notation === 'states' ? STATES : {}),
      'elk.direction': view.direction === 'LR' ? 'RIGHT' : 'DOWN',
    },
    children: sized.map(({ width, height }, at) => ({ id: `n${at}`, width, height })),
    edges: edges.map((edge, at) => elkEdge(edge, at, names)),
  });
  const children = graph.children ?? [];
  return {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    nodes: sized.map((node, at) => ({ ...node, x: children[at]?.x ?? 0, y: children[at]?.y ?? 0 })),
    edges: edges.map((edge, at) => placedEdge(edge, graph.edges?.[at])),
    frames: [],
  };
}

function elkEdge(edge: GraphEdge, at: number, names: ReadonlyMap<string, string>): ElkExtendedEdge {
  const label = sizeEdge(edge);
  return {
    id: `e${at}`,
    sources: [names.get(edge.from) as string],
    targets: [names.get(edge.to) as string],
    labels: label
      ? [{ text: '-', width: label.width, height: label.height, layoutOptions: { 'elk.edgeLabels.inline': 'true' } }]
      : [],
  };
}

function placedEdge(
  edge: GraphEdge,
  laidOut: ElkNode['edges'] extends (infer E)[] | undefined ? E | undefined : never,
): PlacedEdge {
  const sections = laidOut?.sections ?? [];
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }): Point[] => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const [label] = laidOut?.labels ?? [];
  const text = sizeEdge(edge);
  return {
    edge,
    points: points.map(({ x, y }) => ({ x, y })),
    ...(label && text ? { label: { ...text, x: label.x ?? 0, y: label.y ?? 0 } } : {}),
  };
}
