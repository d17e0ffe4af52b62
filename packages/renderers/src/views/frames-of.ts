import type { GraphGroup, GraphView } from './view.ts';

/** The groups that get a frame; where arrows run between groups, frames would tear apart what is connected. */
export function framesOf({ notation, groups }: GraphView): readonly GraphGroup[] {
  return notation === 'map' || notation === 'rows' ? groups : [];
}
