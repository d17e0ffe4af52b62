import type { SourceFile } from '@spandrel/compiler';
import { parse, stringify } from 'yaml';

export type Mapping = Record<string, unknown>;

export interface Piece {
  readonly collection: string;
  readonly id: string;
  readonly element: unknown;
}

/** What the manifest says by itself, and every element by itself. */
export interface TakenApart {
  readonly manifest: Mapping;
  readonly pieces: readonly Piece[];
}

/** A workspace taken apart, with the defaults of each file written out. */
export function takeApart(files: readonly SourceFile[]): TakenApart {
  const pieces: Piece[] = [];
  let manifest: Mapping = {};
  for (const { path, text } of files) {
    const { spandrel, architecture, defaults = {}, ...collections } = parse(text) as Mapping & { defaults?: Mapping };
    if (path === 'spandrel.yaml') manifest = { spandrel, architecture };
    for (const [collection, elements] of Object.entries(collections)) {
      for (const [id, element] of Object.entries(elements as Mapping)) {
        pieces.push({ collection, id, element: { ...(defaults[collection] as Mapping), ...(element as Mapping) } });
      }
    }
  }
  return { manifest, pieces };
}

/** The same workspace from other files: elements, files and keys in an order that depends on a seed alone. */
export function putTogether({ manifest, pieces }: TakenApart, seed: number, fileCount: number): SourceFile[] {
  const files = Array.from({ length: fileCount }, (): Record<string, Mapping> => ({}));
  shuffle(pieces, seed).forEach(({ collection, id, element }, index) => {
    const file = files[(index * 7 + seed) % fileCount] as Record<string, Mapping>;
    file[collection] = { ...file[collection], [id]: reorderKeys(element, seed) };
  });
  const sources = files
    .map((content, index) => ({ path: `part-${(index * 31 + seed) % 1009}-${index}.yaml`, text: write(content) }))
    .filter(({ text }) => text.trim() !== '{}');
  return shuffle([{ path: 'spandrel.yaml', text: write(reorderKeys(manifest, seed)) }, ...sources], seed);
}

/** A permutation that depends on a seed alone. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed + 1;
  const keyed = items.map((item) => {
    state = (state * 48_271) % 2_147_483_647;
    return { item, at: state };
  });
  return keyed.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Keys in another order at every level; lists keep theirs, since they mean it. */
function reorderKeys(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => reorderKeys(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    shuffle(Object.entries(value), seed).map(([key, inner]) => [key, reorderKeys(inner, seed)]),
  );
}

function write(content: unknown): string {
  return stringify(content, { aliasDuplicateObjects: false });
}
