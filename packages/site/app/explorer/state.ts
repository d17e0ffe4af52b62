export const FACETS = ['kind', 'area', 'finding', 'owner', 'tag', 'scope'] as const;
export type Facet = (typeof FACETS)[number];

export const SHOWN = ['map', 'near', 'dependants', 'lineage'] as const;
/** All of it, or what one thing has to do with others. */
export type Shown = (typeof SHOWN)[number];

/** What the explorer shows. All of it stands in the address of the page, so that a link brings others to the same. */
export interface ExplorerState {
  readonly query: string;
  /** The values that are wanted: any of those of a facet, in all facets that have any. */
  readonly filters: Readonly<Record<Facet, readonly string[]>>;
  /** The address of what is looked at. */
  readonly at: string | undefined;
  readonly shown: Shown;
}

export const NO_FILTERS: ExplorerState['filters'] = { kind: [], area: [], finding: [], owner: [], tag: [], scope: [] };
export const START: ExplorerState = { query: '', filters: NO_FILTERS, at: undefined, shown: 'map' };

/** The state that a text behind “#” stands for; what means nothing is left out. */
export function readState(text: string): ExplorerState {
  const parts = new URLSearchParams(text);
  const shown = SHOWN.find((one) => one === parts.get('show'));
  const filters = Object.fromEntries(FACETS.map((facet) => [facet, parts.getAll(facet)]));
  const at = parts.get('at') || undefined;
  return {
    query: parts.get('q') ?? '',
    filters: filters as Record<Facet, string[]>,
    at,
    // Without something to look at there is only the map.
    shown: at === undefined ? 'map' : (shown ?? 'map'),
  };
}

export function writeState({ query, filters, at, shown }: ExplorerState): string {
  const parts = new URLSearchParams();
  if (query !== '') parts.set('q', query);
  for (const facet of FACETS) for (const value of filters[facet]) parts.append(facet, value);
  if (at !== undefined) parts.set('at', at);
  if (at !== undefined && shown !== 'map') parts.set('show', shown);
  // These are safe there, and people read addresses.
  return parts.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
}

export function isFiltered({ query, filters }: ExplorerState): boolean {
  return query.trim() !== '' || FACETS.some((facet) => filters[facet].length > 0);
}

/** The state with a value of a facet wanted, or no longer. */
export function toggled(state: ExplorerState, facet: Facet, value: string): ExplorerState {
  const values = state.filters[facet];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...state, filters: { ...state.filters, [facet]: next } };
}
