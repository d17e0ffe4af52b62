import type { GraphView } from '../views/view.ts';
import { counted } from '../words/count-things.ts';

/** What a picture says about itself: how much of what belongs to it isn’t drawn. */
export function notesOf({ hidden }: GraphView, undrawnEdges = 0): string[][] {
  const lines = hidden.map(({ count, what }) => `${count} ${what}`);
  if (undrawnEdges > 0) lines.push(counted(undrawnEdges, 'more arrow'));
  return lines.length === 0 ? [] : [['Not drawn', ...lines]];
}
