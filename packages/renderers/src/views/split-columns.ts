/** Columns in as many parts as a page needs, evenly, so that no part is left with a single one. */
export function splitColumns<T>(columns: readonly T[], most: number): T[][] {
  const parts = Math.ceil(columns.length / most);
  const width = Math.ceil(columns.length / parts);
  return Array.from({ length: parts }, (_, at) => columns.slice(at * width, (at + 1) * width));
}

/** “Governance (1 of 2)”; the title alone where there is one part only. */
export function partTitle(title: string, at: number, parts: number): string {
  return parts === 1 ? title : `${title} (${at + 1} of ${parts})`;
}
