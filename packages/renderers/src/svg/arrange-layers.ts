import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import { framesOf } from '../views/frames-of.ts';
import type { GraphEdge, GraphView } from '../views/view.ts';
import { FRAME_PADDING, FRAME_TITLE, frameAround } from './frame.ts';
import { isSound } from './is-sound.ts';
import { type Layout, type PlacedEdge, type Point, type Rect, type SizedNode, slideWidth } from './layout.ts';
import type { LayoutEngine } from './layout-engine.ts';
import { packComponents } from './pack-components.ts';
import { sizeEdge, sizeNode } from './size-text.ts';

const OPTIONS: LayoutOptions = {
  'elk.algorithm': 'layered',
  // Everything is told from the corner of the whole drawing, within frames as well.
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': '30',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.componentComponent': '40',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};

const FRAME_OPTIONS: LayoutOptions = {
  'elk.padding': `[top=${FRAME_PADDING + FRAME_TITLE},left=${FRAME_PADDING},bottom=${FRAME_PADDING},right=${FRAME_PADDING}]`,
};

/** States and steps are declared from first to last: what leads back does so visibly. */
const IN_ORDER: LayoutOptions = {
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
};

/** Up to this width, in pixels, a picture can be read on a slide whatever its height. */
const READABLE = 1400;
/** From here on, as ratios of width to height, turning a picture may be worth the time that it takes. */
const WIDE = 2.4;
const TALL = 1;

/**
 * Nodes in layers, arrows at right angles around them, and what stands at an arrow on its line. In the direction that
 * the view wants, unless that is very wide or very tall and the text on a slide is larger the other way, or in several
 * rows as text is written.
 */
export async function arrangeLayers(view: GraphView, engine: LayoutEngine): Promise<Layout> {
  const { direction, notation } = view;
  const wanted = await arrange(view, { direction }, engine);
  if (notation === 'states' || !mayBeTurned(wanted, direction)) return wanted;
  const turned = await arrange(view, { direction: direction === 'LR' ? 'TB' : 'LR' }, engine);
  const better = clearlySmaller(turned, wanted);
  if (slideWidth(better) <= READABLE) return better;
  const wrapped = await arrange(view, { direction: 'LR', wrapped: true }, engine);
  return isSound(wrapped) ? clearlySmaller(wrapped, better) : better;
}

function clearlySmaller(layout: Layout, other: Layout): Layout {
  return slideWidth(layout) < slideWidth(other) * 0.9 ? layout : other;
}

function mayBeTurned(layout: Layout, direction: GraphView['direction']): boolean {
  const { width, height } = layout;
  return slideWidth(layout) > READABLE && (direction === 'LR' ? width > height * WIDE : width < height * TALL);
}

async function arrange(
  view: GraphView,
  { direction, wrapped = false }: { direction: GraphView['direction']; wrapped?: boolean },
  engine: LayoutEngine,
): Promise<Layout> {
  const sized = view.nodes.map((node) => roomForArrows(sizeNode(node), view, direction));
  const names = new Map(view.nodes.map(({ id }, at) => [id, `n${at}`]));
  const edges = view.edges.filter(({ from, to }) => names.has(from) && names.has(to));
  const boxes = sized.map(({ width, height }, at): ElkNode => ({ id: `n${at}`, width, height }));
  const frames = framesOf(view).filter(({ id }) => view.nodes.some(({ group }) => group === id));
  const inFrame = (id: string): ElkNode[] => boxes.filter((_, at) => view.nodes[at]?.group === id);
  const framed = new Set(frames.flatMap(({ id }) => inFrame(id)));
  const graph: ElkNode = await engine({
    id: 'root',
    layoutOptions: {
      ...OPTIONS,
      ...(view.notation === 'states' || frames.length > 0 ? IN_ORDER : {}),
      ...(frames.length > 0 ? { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' } : {}),
      ...(wrapped ? { 'elk.layered.wrapping.strategy': 'MULTI_EDGE' } : {}),
      'elk.direction': direction === 'LR' ? 'RIGHT' : 'DOWN',
    },
    children: [
      ...boxes.filter((box) => !framed.has(box)),
      ...frames.map(({ id }, at): ElkNode => ({ id: `g${at}`, children: inFrame(id), layoutOptions: FRAME_OPTIONS })),
    ],
    edges: edges.map((edge, at) => elkEdge(edge, at, names)),
  });
  const placed = new Map(
    (graph.children ?? []).flatMap((child) => [child, ...(child.children ?? [])]).map((box) => [box.id, rectOf(box)]),
  );
  const at = (id: string): Rect => placed.get(id) ?? rectOf({});
  const layout: Layout = {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    nodes: sized.map((node, index) => ({ ...node, ...at(`n${index}`) })),
    edges: edges.map((edge, index) => placedEdge(edge, graph.edges?.[index])),
    frames: frames.map(({ id, label }, index) => frameAround(id, label, at(`g${index}`))),
  };
  return frames.length > 0 ? layout : packComponents(layout);
}

function rectOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Rect>): Rect {
  return { x, y, width, height };
}

/** Between arrows that touch a box, in pixels; and how much a box may grow for them. */
const ARROW_GAP = 10;
const MOST_GROWTH = 320;

/** A box that many arrows touch is longer on the sides that they come to, so that their heads stay apart. */
function roomForArrows(box: SizedNode, { edges }: GraphView, direction: GraphView['direction']): SizedNode {
  const arriving = edges.filter(({ to, from, both }) => to === box.node.id || (both && from === box.node.id)).length;
  const leaving = edges.filter(({ from }) => from === box.node.id).length;
  const room = Math.min(MOST_GROWTH, Math.max(arriving, leaving) * ARROW_GAP);
  return direction === 'LR'
    ? { ...box, height: Math.max(box.height, room) }
    : { ...box, width: Math.max(box.width, room) };
}

function elkEdge(edge: GraphEdge, at: number, names: ReadonlyMap<string, string>): ElkExtendedEdge {
  const label = sizeEdge(edge);
  const ends = [names.get(edge.from) as string, names.get(edge.to) as string];
  if (leadsBack(edge)) ends.reverse();
  return {
    id: `e${at}`,
    sources: ends.slice(0, 1),
    targets: ends.slice(1),
    labels: label
      ? [{ text: '-', width: label.width, height: label.height, layoutOptions: { 'elk.edgeLabels.inline': 'true' } }]
      : [],
  };
}

/** Told to the algorithm the other way round: where arrows go in a circle, it can’t know which of them is the one that leads back. */
function leadsBack({ marks }: GraphEdge): boolean {
  return marks.includes('feedback');
}

function placedEdge(edge: GraphEdge, laidOut: ElkExtendedEdge | undefined): PlacedEdge {
  const sections = laidOut?.sections ?? [];
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }): Point[] => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  if (leadsBack(edge)) points.reverse();
  const [label] = laidOut?.labels ?? [];
  const text = sizeEdge(edge);
  return {
    edge,
    points: points.map(({ x, y }) => ({ x, y })),
    ...(label && text ? { label: { ...text, x: label.x ?? 0, y: label.y ?? 0 } } : {}),
  };
}
