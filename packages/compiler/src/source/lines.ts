/** A place in a text as people count: 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns. */
export interface LineMap {
  readonly position: (offset: number) => Position;
  /** A line's text, without its line break. */
  readonly line: (number: number) => string;
  /** Where a line begins, and where it ends with its line break. */
  readonly start: (number: number) => number;
  readonly end: (number: number) => number;
  readonly count: number;
}

/** Counts the lines of a text once; a line ends at LF or CRLF. */
export function lineMap(text: string): LineMap {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const start = (number: number): number => starts[number - 1] ?? text.length;
  return {
    count: starts.length,
    position(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] as number) + 1 };
    },
    start,
    end: (number) => start(number + 1),
    line: (number) => text.slice(start(number), start(number + 1)).replace(/\r?\n$/, ''),
  };
}
