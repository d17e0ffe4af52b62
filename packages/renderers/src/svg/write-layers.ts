import type { GraphEdge, GraphGroup, GraphView } from '../views/view.ts';
import { FRAME_PADDING, FRAME_TITLE } from './frame.ts';
import type { Size, SizedNode, SizedText } from './layout.ts';

/** A graph with the room that everything needs, in pixels. */
export interface SizedGraph {
  readonly nodes: readonly SizedNode[];
  readonly edges: readonly SizedEdge[];
  readonly frames: readonly GraphGroup[];
  readonly direction: GraphView['direction'];
}

export interface SizedEdge {
  readonly edge: GraphEdge;
  readonly text: SizedText | undefined;
}

/** Between an arrow and what stands at it, in pixels. */
export const LABEL_GAP = 5;

const PIXELS_PER_INCH = 72;
const NODE_GAP = 26;
const LAYER_GAP = 34;
/** For labels at more arrows than this, Graphviz would take minutes to find room: they are set where there is some. */
const MOST_LABELLED = 150;
/** How much an arrow wants to be short and straight. */
const WEIGHTS = { feedback: 0, critical: 5, other: 1 };

/** A graph in the DOT language: nodes are `n0` and so on, arrows `e0`, frames `cluster_0`, each in the order given. */
export function writeLayers({ nodes, edges, frames, direction }: SizedGraph): string {
  const names = new Map(nodes.map(({ node }, at) => [node.id, `n${at}`]));
  const framed = new Set(frames.map(({ id }) => id));
  const lineOf = ({ node, ...size }: SizedNode): string => `${names.get(node.id)} [${sizeOf(size)}]`;
  const isFree = ({ node }: SizedNode): boolean => node.group === undefined || !framed.has(node.group);
  return [
    'digraph {',
    `graph [rankdir=${direction} nodesep=${inches(NODE_GAP)} ranksep=${inches(LAYER_GAP)}]`,
    'node [shape=box fixedsize=true label=""]',
    'edge [arrowhead=none]',
    ...nodes.filter(isFree).map(lineOf),
    ...frames.map(({ id }, at) =>
      [
        `subgraph cluster_${at} {`,
        `graph [margin=${FRAME_PADDING} label=${room({ width: 1, height: FRAME_TITLE })}]`,
        ...nodes.filter(({ node }) => node.group === id).map(lineOf),
        '}',
      ].join('\n'),
    ),
    ...edges.map(({ edge, text }, at) => {
      const ends = [names.get(edge.from), names.get(edge.to)];
      if (leadsBack(edge)) ends.reverse();
      const label = text && edges.length <= MOST_LABELLED ? ` label=${room(withGap(text))}` : '';
      return `${ends.join(' -> ')} [id=e${at} weight=${weightOf(edge)}${label}]`;
    }),
    '}',
  ].join('\n');
}

/** Told to Graphviz the other way round: where arrows go in a circle, it can’t know which of them leads back. */
export function leadsBack({ marks }: GraphEdge): boolean {
  return marks.includes('feedback');
}

function weightOf(edge: GraphEdge): number {
  if (leadsBack(edge)) return WEIGHTS.feedback;
  return edge.marks.includes('critical') ? WEIGHTS.critical : WEIGHTS.other;
}

function withGap({ width, height }: Size): Size {
  return { width: width + 2 * LABEL_GAP, height: height + 2 * LABEL_GAP };
}

function sizeOf({ width, height }: Size): string {
  return `width=${inches(width)} height=${inches(height)}`;
}

function inches(pixels: number): string {
  return (pixels / PIXELS_PER_INCH).toFixed(4);
}

/** A label that is nothing but room: texts are measured and written by us. */
function room({ width, height }: Size): string {
  return `<<TABLE BORDER="0" CELLPADDING="0" FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"><TR><TD></TD></TR></TABLE>>`;
}
