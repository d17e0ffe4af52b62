import { printBlock, printFlow as printYaml } from '../source/print-yaml.ts';
import type { WrittenCollection, WrittenEntry } from '../source/written-entry.ts';
import type { Splice } from './splices.ts';

/** Adds a key to what stands behind another: a mapping in either style, nothing at all, or an alias, which is merged in. */
export function addKey(
  text: string,
  { key: holder, value, parent }: WrittenEntry,
  key: string,
  added: unknown,
): Splice {
  const entry = { [key]: added };
  switch (value.form) {
    case 'map':
      return addToMapping(text, value, key, added);
    case 'nothing': {
      if (parent.style === 'block') {
        const step = indentation(text);
        return insertLines(text, holder.end, printBlock(entry, step), parent.indent + step);
      }
      const colon = /^\s*:/.exec(text.slice(holder.end));
      const at = holder.end + (colon?.[0].length ?? 0);
      return { start: at, end: at, text: `${colon ? '' : ':'} ${printFlow(text, entry)}` };
    }
    case 'alias': {
      const alias = text.slice(value.start, value.end);
      return { start: value.start, end: value.end, text: `{<<: ${alias}, ${inBrackets(text, entry)}}` };
    }
    default:
      // A null that is written out, or a text or list that can’t take a key, which the compiler will refuse.
      return { start: value.start, end: value.end, text: printFlow(text, entry) };
  }
}

/** Adds a key to a mapping, after its last. */
export function addToMapping(text: string, mapping: WrittenCollection, key: string, value: unknown): Splice {
  const entry = { [key]: value };
  if (mapping.style === 'flow') return insertInBrackets(mapping, inBrackets(text, entry));
  return insertLines(text, mapping.last ?? mapping.end, printBlock(entry, indentation(text)), mapping.indent);
}

/** Adds an item to what stands behind a key: a list in either style, nothing, or a single value, which is a list of one. */
export function addItem(text: string, entry: WrittenEntry, item: unknown): Splice[] {
  const { value } = entry;
  if (value.form === 'list' && value.style === 'flow') return [insertInBrackets(value, inBrackets(text, [item]))];
  if (value.form === 'list') {
    return [insertLines(text, value.last ?? value.end, printBlock([item], indentation(text)), value.indent)];
  }
  if (value.form === 'nothing') {
    const colon = /^\s*:/.exec(text.slice(entry.key.end));
    const at = entry.key.end + (colon?.[0].length ?? 0);
    return [{ start: at, end: at, text: `${colon ? '' : ':'} ${printFlow(text, [item])}` }];
  }
  // A mapping in block style can’t stand in brackets: the compiler will refuse it.
  return [
    { start: value.start, end: value.start, text: '[' },
    { start: value.end, end: value.end, text: `, ${inBrackets(text, [item])}]` },
  ];
}

/** New lines below the line that an offset is on, or at the offset itself where a line begins there. */
function insertLines(text: string, offset: number, lines: readonly string[], indent: number): Splice {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indented = lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  if (text[offset - 1] === '\n')
    return { start: offset, end: offset, text: indented.map((line) => line + newline).join('') };
  const end = /\r?\n|$/.exec(text.slice(offset));
  const at = offset + (end?.index ?? 0);
  return { start: at, end: at, text: indented.map((line) => newline + line).join('') };
}

function insertInBrackets({ start, last }: WrittenCollection, inner: string): Splice {
  const at = last ?? start + 1;
  return { start: at, end: at, text: last === undefined ? inner : `, ${inner}` };
}

/** What stands between the brackets of a value on one line. */
function inBrackets(text: string, value: unknown): string {
  return printFlow(text, value).slice(1, -1);
}

/** A value on one line, as the file’s language has it: what is included may be JSON, and has to stay so. */
export function printFlow(text: string, value: unknown): string {
  return printYaml(value, isJson(text));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The step by which a file indents, going by its first indented line. */
function indentation(text: string): number {
  return /^( {1,8})[^\s#]/m.exec(text)?.[1]?.length ?? 2;
}
