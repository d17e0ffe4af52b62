/** The part of the business that something applies to; a dimension that it doesn't name is covered in full. */
export type Scope = Readonly<Record<string, readonly string[]>>;

/** Whether two scopes share a value in every dimension that both name. */
export function scopesMeet(a: Scope = {}, b: Scope = {}): boolean {
  return Object.keys(a).every((dimension) => {
    const other = b[dimension];
    return !other || (a[dimension] ?? []).some((value) => other.includes(value));
  });
}

/** One combination of values, a value for each of some dimensions. */
export type Cell = Readonly<Record<string, string>>;

/** Every combination of the values of some dimensions that lies within a scope, dimensions and values in the order given. */
export function cellsOf(
  dimensions: Readonly<Record<string, readonly string[]>>,
  names: readonly string[],
  within: Scope = {},
): Cell[] {
  return names.reduce<Cell[]>(
    (cells, name) => {
      const values = (dimensions[name] ?? []).filter((value) => within[name]?.includes(value) ?? true);
      return cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })));
    },
    [{}],
  );
}

/** Whether a scope covers a combination of values. */
export function covers(scope: Scope = {}, cell: Cell): boolean {
  return Object.entries(cell).every(([dimension, value]) => scope[dimension]?.includes(value) ?? true);
}

/** `brand=b,region=us`, dimensions sorted. */
export function cellInWords(cell: Cell): string {
  return Object.keys(cell)
    .sort()
    .map((dimension) => `${dimension}=${cell[dimension]}`)
    .join(',');
}
