import type { GraphGroup, GraphView } from './view.ts';

/** The groups that get a frame; where arrows run between groups, frames would tear apart what is connected. */
export function framesOf({ notation, groups, framed }: GraphView): readonly GraphGroup[] {
  return framed || notation === 'map' || notation === 'rows' ? groups : [];
}
