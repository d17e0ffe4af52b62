const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE] = [9, 10, 13, 32];
const END_OF_FILE = 0xffff;
const WINDOW = 100;
const BASE = 37;
const TWO_TO_32 = 2 ** 32;

/**
 * The hash of each line of a text by which GitHub recognises an alert again when lines move: over the first hundred
 * characters from the line's start that are no blanks, as a polynomial of 37 in 64 bits, with `:n` for the n-th line of
 * the same hash. A code host that finds this very value leaves it as it is. (The rolling hash of github/codeql-action.)
 */
export function lineHashes(text: string): string[] {
  const { codes, starts } = withoutBlanks(text);
  const seen = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashFrom(codes, start);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** The characters that count, every line break as LF and an end mark behind, and where each line begins among them. */
function withoutBlanks(text: string): { codes: number[]; starts: number[] } {
  const codes: number[] = [];
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === TAB || (code === LINE_FEED && text.charCodeAt(at - 1) === CARRIAGE_RETURN)) continue;
    const isBreak = code === LINE_FEED || code === CARRIAGE_RETURN;
    codes.push(isBreak ? LINE_FEED : code);
    if (isBreak) starts.push(codes.length);
  }
  codes.push(END_OF_FILE);
  return { codes, starts };
}

/** Horner's rule in two halves of 32 bits, which JavaScript's numbers hold exactly. */
function hashFrom(codes: readonly number[], start: number): string {
  let [high, low] = [0, 0];
  for (let at = start; at < start + WINDOW; at += 1) {
    const next = low * BASE + (codes[at] ?? 0);
    high = (high * BASE + Math.floor(next / TWO_TO_32)) % TWO_TO_32;
    low = next % TWO_TO_32;
  }
  return high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
}
