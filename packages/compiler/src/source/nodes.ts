/** A stretch of a file's text in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value with nothing below it. `source` is how a number was written, so that version 1.10 stays 1.10. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly source?: string;
}

/** A mapping, merge keys already folded in; `start` is where it begins. */
export interface MapNode {
  readonly kind: 'map';
  readonly start: number;
  readonly entries: readonly Entry[];
}

export interface SeqNode {
  readonly kind: 'seq';
  readonly start: number;
  readonly items: readonly YamlNode[];
}

/**
 * A key of a mapping with its value; the span is the key's.
 * `mergedAt` is the place of the `<<` (or of the element that takes a default) that brought a key declared elsewhere.
 */
export interface Entry extends Span {
  readonly key: string;
  readonly value: YamlNode;
  readonly mergedAt?: Span;
}

/** What both YAML parsers produce. An alias is the very node that it names, so a node may stand in several places. */
export type YamlNode = ScalarNode | MapNode | SeqNode;

/** The entry of a key, or undefined. */
export function entryOf(node: YamlNode | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** Where a diagnostic about a node points: a scalar itself, a mapping's first key, a list's first item. */
export function spanOf(node: YamlNode): Span {
  if (node.kind === 'scalar') return { start: node.start, end: node.end };
  const first = node.kind === 'map' ? node.entries[0] : node.items[0] && spanOf(node.items[0]);
  return first ? { start: first.start, end: first.end } : { start: node.start, end: node.start + 1 };
}
