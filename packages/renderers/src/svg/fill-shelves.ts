import type { SizedNode } from './layout.ts';

export interface FramedGroup<T = SizedNode> {
  readonly id: string;
  /** Absent for what stands in no frame. */
  readonly label?: string;
  readonly members: readonly T[];
}

/** Groups side by side, each with the number of columns that its nodes stand in. */
export type Shelf<T = SizedNode> = readonly { readonly group: FramedGroup<T>; readonly across: number }[];

/** What a frame takes in height beside its rows, as a part of a row. */
const FRAME_COST = 0.8;

/**
 * Groups in their order, on shelves of at most so many columns of nodes, with as few rows in all as can be: where to
 * begin a new shelf is found as lines of a paragraph are (D. Knuth and M. Plass, “Breaking paragraphs into lines”).
 */
export function fillShelves<T = SizedNode>(groups: readonly FramedGroup<T>[], columns: number): Shelf<T>[] {
  const best: { rows: number; shelves: readonly Shelf<T>[] }[] = [{ rows: 0, shelves: [] }];
  for (let end = 1; end <= groups.length; end += 1) {
    const candidates = Array.from({ length: end }, (_, start) => {
      const rows = rowsNeeded(groups.slice(start, end), columns);
      const before = best[start] as (typeof best)[number];
      return { rows: before.rows + rows + FRAME_COST, start };
    });
    const { rows, start } = candidates.reduce((a, b) => (b.rows < a.rows ? b : a));
    const shelf = widen(groups.slice(start, end), columns);
    best.push({ rows, shelves: [...(best[start]?.shelves ?? []), shelf] });
  }
  return [...(best.at(-1)?.shelves ?? [])];
}

/** How many rows some groups need side by side; infinitely many where there are more groups than columns. */
function rowsNeeded(groups: readonly FramedGroup<unknown>[], columns: number): number {
  if (groups.length > columns) return Number.POSITIVE_INFINITY;
  let rows = 1;
  while (columnsNeeded(groups, rows) > columns) rows += 1;
  return rows;
}

function columnsNeeded(groups: readonly FramedGroup<unknown>[], rows: number): number {
  return groups.reduce((sum, { members }) => sum + Math.ceil(members.length / rows), 0);
}

function widen<T>(groups: readonly FramedGroup<T>[], columns: number): Shelf<T> {
  const rows = rowsNeeded(groups, columns);
  return groups.map((group) => ({ group, across: Math.ceil(group.members.length / rows) }));
}
