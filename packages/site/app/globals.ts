import type { Details, ExplorerData } from '../src/explorer/explorer-data.ts';
import type { SearchEntry } from '../src/search/search-data.ts';

/** What scripts beside the page hand over to it: a page that opens from a file can load nothing else. */
interface Globals {
  readonly search?: readonly SearchEntry[];
  readonly architecture?: ExplorerData;
  /** What the elements of each file of details declare: `details0`. */
  readonly [details: `details${number}`]: Details | undefined;
}

export function globals(): Globals {
  return (globalThis as { spandrel?: Globals }).spandrel ?? {};
}

/** Where a page of the site is to be found from this one. */
export function hrefOf(path: string, fragment?: string): string {
  const hash = fragment === undefined ? '' : `#${fragment}`;
  const { root } = document.documentElement.dataset;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  // Where all pages are in one file there is no root.
  return root === undefined ? `#/${encoded}${hash}` : `${root}${encoded}${hash}`;
}
