export { type DocumentOptions, renderDocuments } from './markdown/render-documents.ts';
export { toMermaid } from './mermaid/to-mermaid.ts';
export { views } from './views/list-views.ts';
export type {
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
  Table,
  TableView,
  TimelineEntry,
  TimelineView,
  View,
} from './views/view.ts';
