import type { SearchEntry } from '../../src/search/search-data.ts';
import { globals } from '../globals.ts';

/** What search looks in. It stands in a script of its own, which is loaded when somebody first searches. */
export function loadEntries(): Promise<readonly SearchEntry[]> {
  const { search } = globals();
  if (search !== undefined) return Promise.resolve(search);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${document.documentElement.dataset.root ?? ''}assets/search.js`;
    script.addEventListener('load', () => resolve(globals().search ?? []));
    script.addEventListener('error', () => reject(new Error('What search looks in could not be loaded.')));
    document.head.append(script);
  });
}
