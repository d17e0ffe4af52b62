import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { At, ExplorerData } from '../../src/explorer/explorer-data.ts';
import { buildSearch, type Search } from '../search/build-index.ts';
import { prepareFilter } from './filter-things.ts';
import { ShowDetails } from './show-details.tsx';
import { ShowFilters } from './show-filters.tsx';
import { ShowIntroduction } from './show-introduction.tsx';
import { ShowLegend } from './show-legend.tsx';
import { ShowMap } from './show-map.tsx';
import { ShowResults } from './show-results.tsx';
import { ShowTrail } from './show-trail.tsx';
import { isFiltered } from './state.ts';
import { indexRelations } from './trails/find-neighbours.ts';
import { useStateInAddress } from './use-state-in-address.ts';

interface Props {
  readonly data: ExplorerData;
  readonly map: SVGSVGElement | undefined;
}

/** The graph of the architecture, to search, to filter, and to follow from one thing to the next. */
export function Explorer({ data, map }: Props): preact.JSX.Element {
  const [state, change] = useStateInAddress();
  const { places, filter, relationsOf, prepareSearch } = useMemo(() => prepare(data), [data]);
  const filtered = useMemo(() => filter.filter(state), [filter, state.query, state.filters]);
  const chosen = state.at === undefined ? undefined : places.get(state.at);
  const panel = useRef<HTMLElement>(null);
  const ofWhat = useMemo(() => document.title.slice(document.title.indexOf(' – ')), []);
  const choose = (at: At | undefined): void =>
    change({
      ...state,
      at: at === undefined ? undefined : data.things[at]?.address,
      shown: at === undefined ? 'map' : state.shown,
    });
  // Whoever searches first need not wait for it.
  useEffect(() => whenIdle(prepareSearch), [prepareSearch]);
  useEffect(() => {
    document.title = `${chosen === undefined ? 'Explorer' : data.things[chosen]?.title}${ofWhat}`;
    // On a phone the details stand below what was chosen from.
    if (chosen !== undefined && matchMedia('(max-width: 60rem)').matches) panel.current?.scrollIntoView();
  }, [chosen]);
  const isMap = state.shown === 'map' || chosen === undefined;
  return (
    <div class="explorer">
      <h1 class="unseen">Explorer</h1>
      <section class="finding" aria-label="Search and filters">
        <ShowFilters state={state} change={change} facets={filtered.facets} />
        <ShowResults
          data={data}
          found={filtered.found}
          total={filter.elements.length}
          chosen={chosen}
          choose={choose}
        />
      </section>
      <section class="field" aria-label="Picture">
        <ShowMap
          key={map}
          data={data}
          map={map}
          isShown={isMap}
          found={filtered.found}
          isFiltered={isFiltered(state)}
          chosen={chosen}
          relationsOf={relationsOf}
          choose={choose}
        />
        {!isMap && (
          <ShowTrail data={data} subject={chosen} shown={state.shown} relationsOf={relationsOf} choose={choose} />
        )}
        {isMap && (
          <ShowLegend
            data={data}
            found={filtered.found}
            elements={filter.elements}
            hasChosen={chosen !== undefined}
            isFiltered={isFiltered(state)}
          />
        )}
      </section>
      <section class="panel" ref={panel} aria-label="Details">
        {chosen === undefined ? (
          <ShowIntroduction data={data} state={state} change={change} missing={state.at} />
        ) : (
          <ShowDetails
            data={data}
            at={chosen}
            state={state}
            change={change}
            relationsOf={relationsOf}
            choose={choose}
          />
        )}
      </section>
    </div>
  );
}

function prepare(data: ExplorerData) {
  let search: Search | undefined;
  const items = data.things.map(({ title, address, description = '', tags = [] }) => ({
    title,
    words: `${address} ${tags.join(' ')} ${description.slice(0, 200)}`,
  }));
  const prepareSearch = (): Search => {
    search ??= buildSearch(items);
    return search;
  };
  return {
    places: new Map(data.things.map(({ address }, at) => [address, at])),
    filter: prepareFilter(data, prepareSearch),
    relationsOf: indexRelations(data),
    prepareSearch,
  };
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 500);
}
