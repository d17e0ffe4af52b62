import type { Severity } from '@spandrel/compiler';
import type { GraphEdge, GraphNode, Mark, NodeShape } from '../views/view.ts';

/** What a class of node looks like: all three colours are always given, so that it reads on light and on dark pages. */
export interface NodeStyle {
  readonly fill: string;
  readonly stroke: string;
  readonly color: string;
  readonly width?: number;
  readonly dashed?: boolean;
}

export const SHAPE_STYLES: Readonly<Record<NodeShape, NodeStyle>> = {
  system: { fill: '#eaf1fb', stroke: '#3b6ea5', color: '#10243e' },
  record: { fill: '#d6e6f8', stroke: '#1f4e85', color: '#10243e' },
  stage: { fill: '#eaf1fb', stroke: '#3b6ea5', color: '#10243e' },
  entry: { fill: '#ffffff', stroke: '#3b6ea5', color: '#10243e' },
  recycle: { fill: '#f1ebfa', stroke: '#7351a8', color: '#2c1a4d' },
  won: { fill: '#ddf0e3', stroke: '#2e7d4f', color: '#0f2e1c' },
  lost: { fill: '#e9ebee', stroke: '#6b7280', color: '#1f2937' },
  version: { fill: '#eaf1fb', stroke: '#3b6ea5', color: '#10243e' },
  party: { fill: '#f7e9f1', stroke: '#9d3f74', color: '#3f1230' },
  data: { fill: '#e2f3f5', stroke: '#1d7682', color: '#0b3138' },
  work: { fill: '#eef4e1', stroke: '#5b7a1e', color: '#26340b' },
  figure: { fill: '#ece9fb', stroke: '#5b4bb0', color: '#211a4d' },
  governance: { fill: '#f5ece4', stroke: '#8a5a3c', color: '#3a2414' },
  group: { fill: '#f3f4f6', stroke: '#475569', color: '#1e293b' },
};

/** What a mark adds to the look of a node; marks that aren’t here show on edges only. */
export const NODE_MARKS: Readonly<Partial<Record<Mark, NodeStyle>>> = {
  untold: { fill: '#fff1c2', stroke: '#8a5a00', color: '#3d2900' },
  planned: { fill: '#ffffff', stroke: '#3b6ea5', color: '#10243e', dashed: true },
  leaving: { fill: '#e9ebee', stroke: '#6b7280', color: '#1f2937', dashed: true },
  retired: { fill: '#d9dce1', stroke: '#6b7280', color: '#1f2937', dashed: true },
  unowned: { fill: '#fff1c2', stroke: '#8a5a00', color: '#3d2900' },
  highlighted: { fill: '#c9f2e6', stroke: '#0b6b57', color: '#06382d', width: 3 },
};

/** A finding shows in the border, whatever fills the node. */
export const SEVERITY_BORDERS: Readonly<
  Partial<Record<Severity, { readonly stroke: string; readonly width: number }>>
> = {
  error: { stroke: '#c0271d', width: 3 },
  warning: { stroke: '#b96a00', width: 3 },
};

export const NOTE_STYLE: NodeStyle = { fill: '#ffffff', stroke: '#94a3b8', color: '#334155', dashed: true };
export const GROUP_STYLE: NodeStyle = { fill: '#f8fafc', stroke: '#cbd5e1', color: '#334155' };

interface EdgeStyle {
  readonly stroke: string;
  readonly width: number;
  readonly dash?: string;
}

/** The look of an arrow by its marks, the most telling first. */
const EDGE_MARKS: readonly (readonly [Mark, EdgeStyle])[] = [
  ['manual', { stroke: '#c0271d', width: 3, dash: '6 4' }],
  ['unmonitored', { stroke: '#b96a00', width: 2.5, dash: '2 4' }],
  ['slow', { stroke: '#b96a00', width: 3 }],
  ['planned', { stroke: '#3b6ea5', width: 1.5, dash: '6 4' }],
];

export function edgeStyle({ marks }: GraphEdge): EdgeStyle | undefined {
  return EDGE_MARKS.find(([mark]) => marks.includes(mark))?.[1];
}

/** The classes of a node, those that matter most last. */
export function classesOf({ shape, marks, severity }: GraphNode): string[] {
  const marked = marks.filter((mark) => NODE_MARKS[mark] !== undefined);
  const bordered = severity !== undefined && SEVERITY_BORDERS[severity] !== undefined ? [severity] : [];
  return [shape, ...marked, ...bordered];
}
