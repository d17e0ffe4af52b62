import type { ExplorerData } from '../../src/explorer/explorer-data.ts';
import { type ExplorerState, toggled } from './state.ts';
import type { Change } from './use-state-in-address.ts';

interface Props {
  readonly data: ExplorerData;
  readonly state: ExplorerState;
  readonly change: Change;
  /** What a link led to that isn’t there. */
  readonly missing: string | undefined;
}

/** What there is to do, for whoever has chosen nothing yet. */
export function ShowIntroduction({ data, state, change, missing }: Props): preact.JSX.Element {
  const open = data.findings.filter(({ status }) => status !== 'waived');
  const rules = [...new Set(open.map(({ rule }) => rule))]
    .map((rule) => ({ rule, count: open.filter((finding) => finding.rule === rule).length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 6);
  return (
    <>
      <h2>Choose something</h2>
      {missing !== undefined && (
        <p class="notice">
          There is no <code>{missing}</code> here. It may have been renamed or removed: search for it by name.
        </p>
      )}
      <p>
        On the map or in the list. You then see what it declares, what was found about it, where its data comes from and
        goes, and what depends on it.
      </p>
      <p class="quiet">The address of this page says what you look at: copy it to show others the same.</p>
      {rules.length > 0 && (
        <>
          <h3>Found most often</h3>
          <ul class="plain">
            {rules.map(({ rule, count }) => (
              <li key={rule}>
                <button
                  type="button"
                  class="thing"
                  aria-pressed={state.filters.finding.includes(rule)}
                  onClick={() => change(toggled(state, 'finding', rule))}
                >
                  <span>{rule}</span>
                  <small>{count}</small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
