export { type DocumentOptions, renderDocuments } from './markdown/render-documents.ts';
export { toMermaid } from './mermaid/to-mermaid.ts';
export { scorecard, views } from './views/list-views.ts';
export type {
  CalendarEntry,
  CalendarView,
  Cell,
  FindingCounts,
  GraphEdge,
  GraphGroup,
  GraphNode,
  GraphView,
  Hidden,
  Inline,
  Mark,
  NodeShape,
  QuadrantAxis,
  QuadrantPoint,
  QuadrantView,
  Share,
  SharesView,
  Table,
  TableView,
  TimelineEntry,
  TimelineView,
  View,
} from './views/view.ts';
