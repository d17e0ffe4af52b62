/** Another way to write a line. */
export interface Mend {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** The columns, from 0, of the characters in it that were put in. */
  readonly inserted: readonly number[];
  /** How many of its first characters were taken out. */
  readonly removed?: number;
  /** Its column in the line as it was, from 0, where the parser stumbles elsewhere. */
  readonly at?: number;
  /** What is wrong, in words. */
  readonly detail?: string;
  /** What to write instead. */
  readonly remedy?: string;
}

/** Begins with what could be a key: indentation, dashes of lists, a word. */
const WORD = /^(?<before>\s*(?:- +)*)(?<word>[\w.-]*\w)(?<after>\s.*|)$/;
const ENTRY = /^(?<before>\s*(?:- +)*(?<key>[\w.-]+):\s+)(?<value>\S.*?)\s*$/;
const BRACKETS = new Map([
  ['}', '{'],
  [']', '['],
]);

/**
 * What somebody may have meant by a line on which a parser stumbles, or by the one before it, the likeliest first: a
 * colon, a bracket or a quote that is missing, a tab; last, as if the line weren’t there.
 */
export function possibleMends(lines: readonly string[], line: number): Mend[] {
  const near = [...new Set([line, line - 1, lineOfOpenQuote(lines, line)])].filter((number) => number >= 1);
  const ways = [addColon, closeBracket, closeQuote, closeQuoteInBrackets, quoteValue, replaceTab];
  const mends = (possible: readonly Way[]): Mend[] =>
    possible.flatMap((way) => near.flatMap((number) => way(lines[number - 1] as string, number) ?? []));
  return [...mends(ways), ...near.flatMap((number) => indentLike(lines, number)), ...mends([dropValue, dropLine])];
}

/** The last line up to this one that opens a quote and doesn’t close it: what follows is taken for its text. */
function lineOfOpenQuote(lines: readonly string[], line: number): number {
  return lines.slice(0, line).findLastIndex((text) => openQuote(text) !== undefined) + 1;
}

type Way = (text: string, line: number) => Mend | undefined;

function addColon(text: string, line: number): Mend | undefined {
  const { before = '', word = '', after = '' } = WORD.exec(text)?.groups ?? {};
  if (word === '') return undefined;
  const end = before.length + word.length;
  const detail = `a colon is missing after “${word}”`;
  return { line, text: `${before}${word}:${after}`, inserted: [end], detail, remedy: `Write “${word}:”.` };
}

function closeBracket(text: string, line: number): Mend | undefined {
  const open: string[] = [];
  for (const character of withoutQuoted(text)) {
    if (character === '{' || character === '[') open.push(character);
    if (open.length > 0 && open.at(-1) === BRACKETS.get(character)) open.pop();
  }
  if (open.length === 0) return undefined;
  const closing = open.reverse().map((bracket) => (bracket === '{' ? '}' : ']'));
  const detail = `the bracket “${open.at(-1)}” is not closed`;
  return {
    ...added(text, line, closing.join('')),
    detail,
    remedy: `Close it with “${closing.at(-1)}”.`,
  };
}

function closeQuote(text: string, line: number): Mend | undefined {
  const quote = openQuote(text);
  if (quote === undefined) return undefined;
  return {
    ...added(text, line, quote),
    at: text.lastIndexOf(quote),
    detail: 'a quote is not closed',
    remedy: `Close it with “${quote}”.`,
  };
}

function closeQuoteInBrackets(text: string, line: number): Mend | undefined {
  const [brackets] = /[\]}]+\s*$/.exec(text) ?? [];
  const quote = openQuote(text);
  if (brackets === undefined || quote === undefined) return undefined;
  const end = text.length - brackets.length;
  const mended = text.slice(0, end) + quote + brackets;
  return {
    line,
    text: mended,
    inserted: [end],
    at: text.lastIndexOf(quote),
    detail: 'a quote is not closed',
    remedy: `Close it with “${quote}”.`,
  };
}

/** Put in at the end of a line, before what may be its carriage return. */
function added(text: string, line: number, what: string): Mend {
  const end = text.endsWith('\r') ? text.length - 1 : text.length;
  return {
    line,
    text: `${text.slice(0, end)}${what}${text.slice(end)}`,
    inserted: Array.from(what, (_, at) => end + at),
  };
}

function quoteValue(text: string, line: number): Mend | undefined {
  const { before = '', value = '' } = ENTRY.exec(text)?.groups ?? {};
  if (value === '' || value.includes("'")) return undefined;
  const start = before.length;
  return {
    line,
    text: `${before}'${value}'`,
    inserted: [start, start + value.length + 1],
    at: start,
    detail: 'this text needs quotes',
    remedy: 'Put it between single quotes.',
  };
}

function replaceTab(text: string, line: number): Mend | undefined {
  const [indent = ''] = /^\s*/.exec(text) ?? [];
  if (!indent.includes('\t')) return undefined;
  const spaces = indent.replaceAll('\t', '  ');
  const inserted = Array.from({ length: spaces.length - indent.length }, (_, at) => at);
  return { line, text: spaces + text.slice(indent.length), inserted };
}

/** A line that begins as deep as the next one, the one before it or what that stands in, with the least to move first. */
function indentLike(lines: readonly string[], line: number): Mend[] {
  const text = lines[line - 1] as string;
  if (text.trim() === '') return [];
  const own = indentOf(text);
  const next = lines.slice(line).find((other) => other.trim() !== '');
  const below = next === undefined ? [] : [indentOf(next)];
  // What stands further in than a key without a value is its own.
  const opens = /:\s*$/.test(text) && below.some((depth) => depth > own);
  return [...new Set([...depthsAbove(lines, line), ...below])]
    .filter((depth) => depth !== own && !(opens && below.includes(depth)))
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own))
    .map((depth) => ({
      line,
      text: ' '.repeat(depth) + text.slice(own),
      inserted: Array.from({ length: Math.max(0, depth - own) }, (_, at) => at),
      removed: Math.max(0, own - depth),
      detail: 'this line is indented differently from the lines that it belongs with',
    }));
}

/** How deep the line before begins, and everything that it stands in. */
function depthsAbove(lines: readonly string[], line: number): number[] {
  const depths: number[] = [];
  for (let at = line - 2; at >= 0 && depths.at(-1) !== 0; at -= 1) {
    const text = lines[at] as string;
    const isWritten = text.trim() !== '' && !text.trimStart().startsWith('#');
    if (isWritten && indentOf(text) < (depths.at(-1) ?? Number.POSITIVE_INFINITY)) depths.push(indentOf(text));
  }
  return depths;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** A key can’t have both a value on its line and keys below it. */
function dropValue(text: string, line: number): Mend | undefined {
  const { before, key } = ENTRY.exec(text)?.groups ?? {};
  if (before === undefined) return undefined;
  const detail = `“${key}” has a value on its line, so there can be nothing further in below it`;
  const remedy = 'Take the value away, or what stands further in below it.';
  return { line, text: before.padEnd(text.length), inserted: [], detail, remedy };
}

function dropLine(text: string, line: number): Mend | undefined {
  return text.trim() === '' ? undefined : { line, text: ' '.repeat(text.length), inserted: [] };
}

function openQuote(text: string): string | undefined {
  return /(?<=^|[\s:,[{])["']/.exec(withoutQuoted(text))?.[0];
}

/** A line without the texts in quotes that are closed, and without a comment. */
function withoutQuoted(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '').replace(/(^|\s)#.*$/, '');
}
