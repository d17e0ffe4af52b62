import { useState } from 'preact/hooks';
import type { FacetValue, Filtered } from './filter-things.ts';
import { type ExplorerState, FACETS, type Facet, isFiltered, START, toggled } from './state.ts';
import type { Change } from './use-state-in-address.ts';

const NAMES: Readonly<Record<Facet, string>> = {
  kind: 'Kind',
  area: 'Area',
  finding: 'Finding',
  owner: 'Owner',
  tag: 'Tag',
  scope: 'Scope',
};

interface Props {
  readonly state: ExplorerState;
  readonly change: Change;
  readonly facets: Filtered['facets'];
}

/** What to look for, and what to look at only. */
export function ShowFilters({ state, change, facets }: Props): preact.JSX.Element {
  return (
    <>
      <input
        type="search"
        aria-label="Search in the architecture"
        placeholder="Name, address or word"
        value={state.query}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => change({ ...state, query: currentTarget.value })}
      />
      <div class="facets">
        {FACETS.filter((facet) => facets[facet].length > 0).map((facet) => (
          <ShowFacet
            key={facet}
            facet={facet}
            values={facets[facet]}
            toggle={(value) => change(toggled(state, facet, value))}
          />
        ))}
      </div>
      {isFiltered(state) && (
        <button type="button" class="clear" onClick={() => change({ ...START, at: state.at, shown: state.shown })}>
          Clear search and filters
        </button>
      )}
    </>
  );
}

interface FacetProps {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
  readonly toggle: (value: string) => void;
}

function ShowFacet({ facet, values, toggle }: FacetProps): preact.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const wanted = values.filter(({ isWanted }) => isWanted).length;
  return (
    <details class="facet" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {NAMES[facet]}
        {wanted > 0 && <span class="tag">{wanted} chosen</span>}
      </summary>
      <ul>
        {/* Of a closed one, which may have hundreds, nothing is seen. */}
        {(isOpen ? values : []).map(({ value, label, count, isWanted }) => (
          <li key={value}>
            <label class={count === 0 ? 'empty' : undefined}>
              <input type="checkbox" checked={isWanted} onChange={() => toggle(value)} />
              <span>{label}</span>
              <small>{count}</small>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
