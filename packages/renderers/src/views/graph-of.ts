import { drawHistory } from './draw-history.ts';
import type { GraphView, View } from './view.ts';

/** What of a view can be drawn as a graph; undefined for tables and charts, which have no nodes. */
export function graphOf(view: View): GraphView | undefined {
  if (view.kind === 'timeline') return drawHistory(view);
  return view.kind === 'graph' ? view : undefined;
}
