import { drawHistory } from './draw-history.ts';
import type { GraphView, View } from './view.ts';

/** What of a view can be drawn as a graph; undefined for a table, which is no picture. */
export function graphOf(view: View): GraphView | undefined {
  if (view.kind === 'table') return undefined;
  return view.kind === 'timeline' ? drawHistory(view) : view;
}
