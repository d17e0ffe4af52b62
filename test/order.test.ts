import { join } from 'node:path';
import type { SourceFile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compileFiles, ROOT } from './load-workspace.ts';

type Mapping = Record<string, unknown>;

interface Piece {
  readonly collection: string;
  readonly id: string;
  readonly element: unknown;
}

/** A workspace taken apart: what the manifest says, and every element by itself, with its file’s defaults written out. */
function takeApart(files: readonly SourceFile[]): { manifest: Mapping; pieces: Piece[] } {
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

function putTogether(
  { manifest, pieces }: ReturnType<typeof takeApart>,
  seed: number,
  fileCount: number,
): SourceFile[] {
  const files = Array.from({ length: fileCount }, (): Record<string, Mapping> => ({}));
  shuffle(pieces, seed).forEach(({ collection, id, element }, index) => {
    const file = files[(index * 7 + seed) % fileCount] as Record<string, Mapping>;
    file[collection] = { ...file[collection], [id]: reorderKeys(element, seed) };
  });
  const sources = files
    .map((content, index) => ({ path: `part-${(index * 31 + seed) % 1009}-${index}.yaml`, text: stringify(content) }))
    .filter(({ text }) => text.trim() !== '{}');
  return shuffle([{ path: 'spandrel.yaml', text: stringify(reorderKeys(manifest, seed)) }, ...sources], seed);
}

function identities(files: readonly SourceFile[]): string[] {
  const { findings, diagnostics } = compileFiles(files);
  expect(diagnostics).toEqual([]);
  return findings.map(({ fingerprint, severity, message }) => `${fingerprint} ${severity} ${message}`).sort();
}

const folders = [
  'examples/b2b-22-platforms/before',
  'examples/brand-group/before',
  'test/cases/post-audit-nurture/before',
  'test/cases/mid-market-saas/before',
  'test/cases/production-system/before',
  'test/cases/product-launch/before',
];

describe.each(folders)('%s', (folder) => {
  const { files } = readWorkspace(join(ROOT, folder));
  const whole = takeApart(files);
  const expected = identities(files);

  it('has the same findings and fingerprints however it is cut into files and ordered', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 30 }), (seed, fileCount) => {
        expect(identities(putTogether(whole, seed, fileCount))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('is no change however it is cut into files and ordered', () => {
    const before = compileFiles(files);
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 30 }), (seed, fileCount) => {
        const after = compileFiles(putTogether(whole, seed, fileCount), before);
        const changes = after.model.elements.filter(
          ({ address }) => after.comparison?.isAdded(address) || after.comparison?.changesOf(address).length,
        );
        const removed = before.model.elements.filter(({ address }) => after.comparison?.isRemoved(address));
        expect([...changes, ...removed].map(({ address }) => address)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('has the same findings and fingerprints when CRLF ends its lines', () => {
    const windows = files.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
    expect(identities(windows)).toEqual(expected);
  });
});
