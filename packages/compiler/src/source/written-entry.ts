import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
} from 'yaml';
import type { Span } from './nodes.ts';

/** A mapping or a list as it is written. */
export interface WrittenCollection extends Span {
  readonly form: 'map' | 'list';
  readonly style: 'block' | 'flow';
  /** The column of its first key or dash, from 0. */
  readonly indent: number;
  /** Where its last value ends; a comment may follow. Undefined where it is empty. */
  readonly last: number | undefined;
}

/** How a value is written, as opposed to what it says: whether it is an alias, in brackets, or left out. */
export type WrittenValue =
  | WrittenCollection
  | ({ readonly form: 'scalar' | 'alias' } & Span)
  | { readonly form: 'nothing'; readonly end: number };

export interface WrittenEntry {
  readonly key: Span;
  readonly value: WrittenValue;
  /** The mapping that it stands in. */
  readonly parent: WrittenCollection;
}

/** How the entry is written whose key begins at an offset, or undefined where none does. */
export function writtenEntry(text: string, keyStart: number): WrittenEntry | undefined {
  let found: WrittenEntry | undefined;
  for (const document of parseAllDocuments(text, { version: '1.2', schema: 'failsafe', uniqueKeys: false })) {
    visit(document as never, {
      Pair(_, pair, path) {
        const parent = path.at(-1);
        if (!isNode(pair.key) || pair.key.range?.[0] !== keyStart || !isMap(parent)) return undefined;
        const [start, end] = pair.key.range;
        found = { key: { start, end }, value: writtenValue(text, pair), parent: collectionOf(text, parent) };
        return visit.BREAK;
      },
    });
  }
  return found;
}

function writtenValue(text: string, pair: Pair): WrittenValue {
  const { value } = pair;
  if (isCollection(value)) return collectionOf(text, value);
  const [start, end] = isNode(value) && value.range ? value.range : [0, 0];
  if (isAlias(value)) return { form: 'alias', start, end };
  return start < end && isScalar(value) ? { form: 'scalar', start, end } : { form: 'nothing', end: endOf(pair) };
}

function collectionOf(text: string, node: Node & { flow?: boolean; items: unknown[] }): WrittenCollection {
  const [start, end] = node.range ?? [0, 0];
  const last = node.items.at(-1);
  return {
    form: isMap(node) ? 'map' : 'list',
    style: node.flow ? 'flow' : 'block',
    start,
    end,
    indent: start - (text.lastIndexOf('\n', start - 1) + 1),
    last: last === undefined ? undefined : endOf(last),
  };
}

/** Where a node ends, without the comments and line breaks behind it; a block scalar ends with its last line break. */
function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value));
  if (!isNode(node)) return 0;
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return node.range?.[1] ?? 0;
}
