import { drawHistory } from './draw-history.ts';
import type { GraphView, View } from './view.ts';

/** What of a view can be drawn as a graph; undefined for tables and shares, which have no nodes. */
export function graphOf(view: View): GraphView | undefined {
  if (view.kind === 'table' || view.kind === 'shares') return undefined;
  return view.kind === 'timeline' ? drawHistory(view) : view;
}
