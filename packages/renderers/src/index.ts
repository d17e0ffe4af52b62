export { exportDot } from './export/export-dot.ts';
export { exportGraphml } from './export/export-graphml.ts';
export { exportJson } from './export/export-json.ts';
export { type CompilationIndex, indexCompilation } from './index-compilation.ts';
export { codeOf, escapeText } from './markdown/escape-text.ts';
export { type Target, targetOf, wayBetween } from './markdown/page-paths.ts';
export { type DocumentOptions, renderDocuments } from './markdown/render-documents.ts';
export { tabulateKeys } from './markdown/tabulate-keys.ts';
export { escapeLabel } from './mermaid/escape-label.ts';
export { toMermaid } from './mermaid/to-mermaid.ts';
export { type PngAssets, type PngOptions, toPng } from './png/to-png.ts';
export { SHAPES } from './style/shapes.ts';
export { LINES, PAGE, type Theme, TONES } from './style/tones.ts';
export { drawOutline } from './svg/draw-outline.ts';
export { fillShelves } from './svg/fill-shelves.ts';
export { linksToPages, type PictureOptions, renderPictures } from './svg/render-pictures.ts';
export { type SvgOptions, toSvg } from './svg/to-svg.ts';
export { wrapText } from './svg/wrap-text.ts';
export { writeStyle as pictureStyle } from './svg/write-style.ts';
export { countFindings } from './views/count-findings.ts';
export { ownerOf, statusOf } from './views/describe-element.ts';
export { shapeOfKind } from './views/draw-selection.ts';
export { findViews } from './views/find-views.ts';
export { flowsView } from './views/flows-view.ts';
export { graphOf } from './views/graph-of.ts';
export { impactView } from './views/impact-view.ts';
export { scorecard, views } from './views/list-views.ts';
export { traceView } from './views/trace-view.ts';
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
export { capitalised, counted } from './words/count-things.ts';
export { elapsedInWords } from './words/describe-duration.ts';
export { camelInWords, countedKind } from './words/name-things.ts';
export { weakLinkInWords, weaknessInWords, weaknessReason } from './words/name-weaknesses.ts';
export { plainText } from './words/plain-text.ts';
