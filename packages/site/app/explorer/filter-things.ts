import type { At, ExplorerData, Thing } from '../../src/explorer/explorer-data.ts';
import type { Search } from '../search/build-index.ts';
import { type ExplorerState, FACETS, type Facet } from './state.ts';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** How many there would be of it, all other facets as they are. */
  readonly count: number;
  readonly isWanted: boolean;
}

export interface Filtered {
  /** In the order in which they are listed: with a search the best first. */
  readonly found: readonly At[];
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

type Facts = Readonly<Record<Facet, readonly string[]>>;

export interface ThingFilter {
  readonly filter: (state: ExplorerState) => Filtered;
  /** What is no part of something else. */
  readonly elements: readonly At[];
}

/** What no finding is about. */
export const CLEAN = 'none';

/** Prepares what things are filtered by; `search` is only asked for once somebody searches. */
export function prepareFilter(data: ExplorerData, search: () => Search): ThingFilter {
  const facts = data.things.map((thing) => factsOf(thing, data));
  const elements = data.things.flatMap(({ within, area }, at) =>
    within === undefined && area !== undefined ? [at] : [],
  );
  const isElement = new Set(elements);
  const partKinds = new Set(data.things.flatMap(({ kind }, at) => (isElement.has(at) ? [] : [data.kinds[kind]?.id])));
  const labels = labelsOf(data);
  return {
    elements,
    filter(state) {
      const query = state.query.trim();
      const wantsParts = state.filters.kind.some((kind) => partKinds.has(kind));
      const all = wantsParts ? facts.map((_, at) => at) : elements;
      const candidates = query === '' ? all : search()(query);
      const counts = countUp();
      const found = candidates.filter((at) => {
        const missed = FACETS.filter((facet) => misses(facts[at] as Facts, facet, state));
        // What misses one facet alone would be there if that facet wanted something else.
        if (missed.length <= 1) counts.add(facts[at] as Facts, missed[0]);
        return missed.length === 0;
      });
      return { found, facets: counts.values(state, labels) };
    },
  };
}

function misses(facts: Facts, facet: Facet, { filters }: ExplorerState): boolean {
  return filters[facet].length > 0 && !filters[facet].some((value) => facts[facet].includes(value));
}

function factsOf(thing: Thing, { kinds, areas, things, findings }: ExplorerData): Facts {
  const open = (thing.findings ?? [])
    .flatMap((place) => findings[place] ?? [])
    .filter(({ status }) => status !== 'waived');
  const found = new Set<string>(open.flatMap(({ severity, rule }) => [severity, rule]));
  return {
    kind: [kinds[thing.kind]?.id ?? ''],
    area: thing.area === undefined ? [] : [areas[thing.area]?.id ?? ''],
    finding: found.size === 0 ? [CLEAN] : [...found],
    owner: (thing.owners ?? []).map((owner) => things[owner]?.address ?? ''),
    tag: thing.tags ?? [],
    scope: thing.scope ?? [],
  };
}

type Labels = (facet: Facet, value: string) => string;

const FINDING_WORDS: Readonly<Record<string, string>> = {
  error: 'With errors',
  warning: 'With warnings',
  info: 'With remarks',
  [CLEAN]: 'Nothing found',
};

function labelsOf({ kinds, areas, things }: ExplorerData): Labels {
  const names: Readonly<Record<Facet, ReadonlyMap<string, string>>> = {
    kind: new Map(kinds.map(({ id, plural }) => [id, plural])),
    area: new Map(areas.map(({ id, name }) => [id, name])),
    owner: new Map(things.map(({ address, title }) => [address, title])),
    finding: new Map(Object.entries(FINDING_WORDS)),
    tag: new Map(),
    scope: new Map(),
  };
  return (facet, value) => names[facet].get(value) ?? value;
}

interface Counts {
  /** Counts a thing in every facet, or in the one that it misses. */
  readonly add: (facts: Facts, only: Facet | undefined) => void;
  readonly values: (state: ExplorerState, labels: Labels) => Record<Facet, readonly FacetValue[]>;
}

function countUp(): Counts {
  const counts = new Map<Facet, Map<string, number>>(FACETS.map((facet) => [facet, new Map()]));
  return {
    add(facts, only) {
      for (const facet of only === undefined ? FACETS : [only]) {
        const own = counts.get(facet);
        for (const value of facts[facet]) own?.set(value, (own.get(value) ?? 0) + 1);
      }
    },
    values(state, labels) {
      const valuesOf = (facet: Facet): FacetValue[] => {
        const wanted = state.filters[facet];
        const known = [...new Set([...(counts.get(facet)?.keys() ?? []), ...wanted])];
        return known
          .map((value) => ({
            value,
            label: labels(facet, value),
            count: counts.get(facet)?.get(value) ?? 0,
            isWanted: wanted.includes(value),
          }))
          .sort((a, b) => rankOf(facet, a) - rankOf(facet, b) || b.count - a.count || (a.label < b.label ? -1 : 1));
      };
      return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as Record<Facet, FacetValue[]>;
    },
  };
}

/** Severities stand before the rules. */
function rankOf(facet: Facet, { value }: FacetValue): number {
  const at = Object.keys(FINDING_WORDS).indexOf(value);
  return facet === 'finding' && at >= 0 ? at : Object.keys(FINDING_WORDS).length;
}
