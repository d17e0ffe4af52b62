import type { Entry, MapNode, YamlNode } from './nodes.ts';

/** An entry as it stands in the text: a `<<` is still an entry of its own. */
export type RawEntry = Entry & { readonly merge?: boolean };

/**
 * Folds merge keys into a mapping: what the mapping says itself wins, then the first source that names a key
 * (https://yaml.org/type/merge.html). Answers undefined where a `<<` holds something that is no mapping.
 */
export function foldMerges(start: number, raw: readonly RawEntry[]): MapNode | undefined {
  if (!raw.some((entry) => entry.merge)) return { kind: 'map', start, entries: raw.map(ownEntry) };
  const own = raw.filter((entry) => !entry.merge).map(ownEntry);
  const taken = new Set(own.map((entry) => entry.key));
  const merged: Entry[] = [];
  for (const { value, start: from, end, merge } of raw) {
    if (!merge) continue;
    const sources = value.kind === 'seq' ? value.items : [value];
    if (!sources.every((source): source is MapNode => source.kind === 'map')) return undefined;
    for (const inherited of sources.flatMap(({ entries }) => entries)) {
      if (!taken.has(inherited.key)) merged.push({ ...inherited, mergedAt: { start: from, end } });
      taken.add(inherited.key);
    }
  }
  return { kind: 'map', start, entries: [...own, ...merged] };
}

function ownEntry({ key, start, end, value }: RawEntry): Entry {
  return { key, start, end, value };
}

/** How many nodes a document may gain by expanding its aliases, on top of ten for each node that is written out. */
const ALIAS_ALLOWANCE = 100_000;

/**
 * Counts nodes as if every alias were written out, by arithmetic alone, so that a "billion laughs" file
 * (https://en.wikipedia.org/wiki/Billion_laughs_attack) costs no more than its own length.
 */
export class ExpansionMeter {
  readonly #sizes = new Map<YamlNode, number>();
  #written = 0;

  /** Records a node whose children are recorded already; an alias is a child again wherever it stands. */
  record(node: YamlNode): void {
    this.#written += 1;
    if (node.kind === 'scalar') return;
    const children = node.kind === 'map' ? node.entries.map((entry) => entry.value) : node.items;
    this.#sizes.set(
      node,
      children.reduce((sum, child) => sum + this.#size(child), 1),
    );
  }

  /** Whether the document grows beyond what a person would write by hand. */
  exceeded(root: YamlNode): boolean {
    return this.#size(root) > ALIAS_ALLOWANCE + 10 * this.#written;
  }

  #size(node: YamlNode): number {
    return node.kind === 'scalar' ? 1 : (this.#sizes.get(node) ?? 1);
  }
}
