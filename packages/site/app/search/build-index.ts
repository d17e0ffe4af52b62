import MiniSearch from 'minisearch';

/** Something to look for: what it is called counts most. */
export interface Searchable {
  readonly title: string;
  readonly words: string;
}

export type Search = (query: string, most?: number) => number[];

/** A search that returns the places of what it finds in a list, the best first. Words may be begun, and slightly misspelt. */
export function buildSearch(items: readonly Searchable[]): Search {
  const index = new MiniSearch<Searchable & { id: number }>({
    fields: ['title', 'words'],
    searchOptions: {
      boost: { title: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(items.map(({ title, words }, id) => ({ id, title, words })));
  return (query, most = Number.POSITIVE_INFINITY) =>
    index
      .search(query)
      .slice(0, most)
      .map(({ id }) => id as number);
}
