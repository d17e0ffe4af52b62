import { framesOf } from '../views/frames-of.ts';
import type { GraphView } from '../views/view.ts';
import { boundsOf, moveBy } from './bounds.ts';
import { frameAround } from './frame.ts';
import { type GraphvizAnswer, runGraphviz } from './graphviz.ts';
import { type Layout, type Point, type Rect, type Size, type SizedNode, slideWidth } from './layout.ts';
import { packComponents } from './pack-components.ts';
import { setLabels } from './set-labels.ts';
import { sizeEdge, sizeNode } from './size-text.ts';
import { leadsBack, type SizedGraph, writeLayers } from './write-layers.ts';

/** Up to this width, in pixels, a picture can be read on a slide whatever its height. */
const READABLE = 1400;

/**
 * Nodes in layers, arrows in curves around them, and what stands at an arrow on it or beside it. In the direction that the view
 * wants, unless that is large and the text on a slide is clearly larger the other way.
 */
export async function arrangeLayers(view: GraphView): Promise<Layout> {
  const wanted = await arrange(view, view.direction);
  if (view.notation === 'states' || slideWidth(wanted) <= READABLE) return wanted;
  const turned = await arrange(view, view.direction === 'LR' ? 'TB' : 'LR');
  return slideWidth(turned) < slideWidth(wanted) * 0.9 ? turned : wanted;
}

async function arrange(view: GraphView, direction: GraphView['direction']): Promise<Layout> {
  const ids = new Set(view.nodes.map(({ id }) => id));
  const graph: SizedGraph = {
    nodes: view.nodes.map((node) => roomForArrows(sizeNode(node), view, direction)),
    edges: view.edges
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map((edge) => ({ edge, text: sizeEdge(edge) })),
    frames: framesOf(view).filter(({ id }) => view.nodes.some(({ group }) => group === id)),
    direction,
  };
  const placed = setLabels(readPlaces(await runGraphviz(writeLayers(graph)), graph));
  const { x, y, width, height } = boundsOf(placed);
  const layout = { width, height, ...moveBy(placed, { x: -x, y: -y }) };
  return layout.frames.length > 0 ? layout : packComponents(layout);
}

/** Where Graphviz puts everything. Its bounds leave out some curves. */
function readPlaces(
  { objects = [], edges: ways = [] }: GraphvizAnswer,
  graph: SizedGraph,
): Pick<Layout, 'nodes' | 'edges' | 'frames'> {
  const places = new Map(objects.map(({ name, pos, bb }) => [name, pos ?? bb ?? '']));
  const waysById = new Map(ways.map((way) => [way.id, way]));
  const pointOf = (text: string): Point => {
    const [x = 0, y = 0] = numbers(text);
    return { x, y: -y };
  };
  const around = <T extends Size>(sized: T, centre: Point): T & Rect => ({
    ...sized,
    x: centre.x - sized.width / 2,
    y: centre.y - sized.height / 2,
  });
  return {
    nodes: graph.nodes.map((node, at) => around(node, pointOf(places.get(`n${at}`) ?? ''))),
    edges: graph.edges.map(({ edge, text }, at) => {
      const { pos = '', lp } = waysById.get(`e${at}`) ?? {};
      const points = pos.split(' ').map(pointOf);
      const middle = points[points.length >> 1] as Point;
      return {
        edge,
        curved: true,
        points: leadsBack(edge) ? points.reverse() : points,
        ...(text ? { label: around(text, lp === undefined ? middle : pointOf(lp)) } : {}),
      };
    }),
    frames: graph.frames.map(({ id, label }, at) => {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(places.get(`cluster_${at}`) ?? '');
      return frameAround(id, label, { x: x0, y: -y1, width: x1 - x0, height: y1 - y0 });
    }),
  };
}

function numbers(text: string): number[] {
  return text.split(',').map(Number);
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
