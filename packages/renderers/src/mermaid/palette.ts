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
  store: { fill: '#d6e6f8', stroke: '#1f4e85', color: '#10243e' },
  sender: { fill: '#ddf0ee', stroke: '#2b6f6a', color: '#0c2e2b' },
  intake: { fill: '#ffffff', stroke: '#3b6ea5', color: '#10243e' },
  stage: { fill: '#eaf1fb', stroke: '#3b6ea5', color: '#10243e' },
  entry: { fill: '#ffffff', stroke: '#3b6ea5', color: '#10243e' },
  recycle: { fill: '#f1ebfa', stroke: '#7351a8', color: '#2c1a4d' },
  won: { fill: '#ddf0e3', stroke: '#2e7d4f', color: '#0f2e1c' },
  lost: { fill: '#e9ebee', stroke: '#6b7280', color: '#1f2937' },
  version: { fill: '#eaf1fb', stroke: '#3b6ea5', color: '#10243e' },
  entity: { fill: '#eaf1fb', stroke: '#3b6ea5', color: '#10243e' },
  field: { fill: '#ffffff', stroke: '#3b6ea5', color: '#10243e' },
  metric: { fill: '#f1ebfa', stroke: '#7351a8', color: '#2c1a4d' },
  report: { fill: '#ddf0ee', stroke: '#2b6f6a', color: '#0c2e2b' },
  step: { fill: '#eaf1fb', stroke: '#3b6ea5', color: '#10243e' },
  gate: { fill: '#f1ebfa', stroke: '#7351a8', color: '#2c1a4d' },
  automation: { fill: '#eaf1fb', stroke: '#3b6ea5', color: '#10243e' },
  message: { fill: '#ddf0ee', stroke: '#2b6f6a', color: '#0c2e2b' },
  event: { fill: '#f3f4f6', stroke: '#475569', color: '#1e293b' },
  role: { fill: '#eaf1fb', stroke: '#3b6ea5', color: '#10243e' },
  forum: { fill: '#ddf0ee', stroke: '#2b6f6a', color: '#0c2e2b' },
  group: { fill: '#f3f4f6', stroke: '#475569', color: '#1e293b' },
};

/** Something to look at, and something that breaks what the picture is about. */
const DOUBTFUL: NodeStyle = { fill: '#fff1c2', stroke: '#8a5a00', color: '#3d2900' };
const BROKEN: NodeStyle = { fill: '#fde3e0', stroke: '#a51d14', color: '#4a0f0a' };

/** What a mark adds to the look of a node; marks that aren’t here show on edges only. */
export const NODE_MARKS: Readonly<Partial<Record<Mark, NodeStyle>>> = {
  critical: { fill: '#cfe0f5', stroke: '#10243e', color: '#10243e', width: 2.5 },
  untold: DOUBTFUL,
  planned: { fill: '#ffffff', stroke: '#3b6ea5', color: '#10243e', dashed: true },
  leaving: { fill: '#e9ebee', stroke: '#6b7280', color: '#1f2937', dashed: true },
  retired: { fill: '#d9dce1', stroke: '#6b7280', color: '#1f2937', dashed: true },
  unowned: DOUBTFUL,
  vacant: DOUBTFUL,
  unrecorded: DOUBTFUL,
  uncertified: DOUBTFUL,
  manual: DOUBTFUL,
  slow: DOUBTFUL,
  late: DOUBTFUL,
  contested: DOUBTFUL,
  unformulated: DOUBTFUL,
  unplaced: DOUBTFUL,
  stuck: DOUBTFUL,
  unsupplied: BROKEN,
  unfounded: BROKEN,
  unreached: BROKEN,
  stranded: BROKEN,
  circle: BROKEN,
  weakest: BROKEN,
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
  ['unreached', { stroke: '#c0271d', width: 2.5, dash: '2 4' }],
  ['circle', { stroke: '#c0271d', width: 3 }],
  ['weakest', { stroke: '#c0271d', width: 3 }],
  ['unmonitored', { stroke: '#b96a00', width: 2.5, dash: '2 4' }],
  ['slow', { stroke: '#b96a00', width: 3 }],
  ['planned', { stroke: '#3b6ea5', width: 1.5, dash: '6 4' }],
  ['feedback', { stroke: '#64748b', width: 1.5, dash: '6 4' }],
  ['critical', { stroke: '#10243e', width: 3 }],
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
