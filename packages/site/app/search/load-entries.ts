import type { SearchEntry } from '../../src/search/search-data.ts';
import { globals } from '../globals.ts';
import { loadScript } from '../load-script.ts';

/** What search looks in: it is loaded when somebody first searches. */
export async function loadEntries(): Promise<readonly SearchEntry[]> {
  if (globals().search === undefined) await loadScript('search.js');
  return globals().search ?? [];
}
