import { readGit } from './run-git.ts';

const NEWLINE = 10;

/** The sizes in bytes of objects; what this clone lacks has none. */
export function sizesOf(folder: string, hashes: readonly string[]): ReadonlyMap<string, number> {
  if (hashes.length === 0) return new Map();
  const told = readGit(
    folder,
    ['cat-file', '--buffer', '--batch-check=%(objectname) %(objectsize)'],
    linesOf(hashes),
  ).toString();
  const sizes = told.split('\n').map((line) => line.split(' ') as [string, string]);
  return new Map(sizes.filter(([, size]) => /^\d+$/.test(size)).map(([hash, size]) => [hash, Number(size)]));
}

/** The contents of objects, all by one process; what this clone lacks has none. */
export function readObjects(folder: string, hashes: readonly string[]): ReadonlyMap<string, Buffer> {
  const objects = new Map<string, Buffer>();
  if (hashes.length === 0) return objects;
  const output = readGit(folder, ['cat-file', '--buffer', '--batch=%(objectname) %(objectsize)'], linesOf(hashes));
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(NEWLINE, at);
    const [hash = '', size = ''] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (!/^\d+$/.test(size)) continue;
    objects.set(hash, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return objects;
}

function linesOf(hashes: readonly string[]): string {
  return Array.from(new Set(hashes), (hash) => `${hash}\n`).join('');
}
