import type { GraphView } from '../views/view.ts';
import { counted } from '../words/count-things.ts';

/** What a picture says about itself: how much of what belongs to it isn’t drawn. */
export function notesOf({ hidden }: GraphView, undrawnEdges = 0): string[][] {
  const lines = hidden.map(({ count, what }) => `${count} ${what}`);
  if (undrawnEdges > 0) lines.push(counted(undrawnEdges, 'more arrow'));
  return lines.length === 0 ? [] : [['Not drawn', ...lines]];
}

/** The title of a chart, which has no room for a note, with what isn’t drawn. */
export function titleWithHidden({ title, hidden }: Pick<GraphView, 'title' | 'hidden'>): string {
  if (hidden.length === 0) return title;
  return `${title} (not drawn: ${hidden.map(({ count, what }) => `${count} ${what}`).join(', ')})`;
}
