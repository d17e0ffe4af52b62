import type { At, DetailText, ExplorerData, Relation } from '../../src/explorer/explorer-data.ts';
import { hrefOf } from '../globals.ts';
import { findingsOf } from './describe-findings.ts';
import { ShowDependants } from './show-dependants.tsx';
import { ShowLineage } from './show-lineage.tsx';
import { ShowThing } from './show-results.tsx';
import type { ExplorerState, Shown } from './state.ts';
import type { RelationsOf } from './trails/find-neighbours.ts';
import { useDetails } from './use-details.ts';
import type { Change } from './use-state-in-address.ts';

interface Props {
  readonly data: ExplorerData;
  readonly at: At;
  readonly state: ExplorerState;
  readonly change: Change;
  readonly relationsOf: RelationsOf;
  readonly choose: (at: At | undefined) => void;
}

const WAYS: Readonly<Record<Shown, string>> = {
  map: 'On the map',
  near: 'Connections',
  lineage: 'Lineage',
  dependants: 'What if this retires?',
};

/** Everything about one thing: what it declares, what was found, and what it has to do with others. */
export function ShowDetails({ data, at, state, change, relationsOf, choose }: Props): preact.JSX.Element {
  const thing = data.things[at];
  if (!thing) return <p />;
  const { outgoing, incoming } = relationsOf(at);
  return (
    <>
      <div class="heading">
        <h2>{thing.title}</h2>
        <button type="button" aria-label="Close the details" onClick={() => choose(undefined)}>
          Close
        </button>
      </div>
      <p class="quiet">
        {data.kinds[thing.kind]?.name} · <code>{thing.address}</code>
        {thing.status === undefined ? '' : ` · ${thing.status}`}
      </p>
      {thing.description !== undefined && <p>{thing.description}</p>}
      <fieldset class="ways">
        <legend class="unseen">What the picture shows</legend>
        {(Object.keys(WAYS) as Shown[]).map((shown) => (
          <button
            key={shown}
            type="button"
            aria-pressed={state.shown === shown}
            onClick={() => change({ ...state, shown })}
          >
            {WAYS[shown]}
          </button>
        ))}
      </fieldset>
      {state.shown === 'dependants' && <ShowDependants data={data} at={at} choose={choose} />}
      {state.shown === 'lineage' && <ShowLineage data={data} at={at} choose={choose} />}
      <ShowFindings data={data} at={at} />
      <ShowKeys data={data} at={at} choose={choose} />
      <ShowRelations title="Refers to" data={data} relations={outgoing} end={1} choose={choose} />
      <ShowRelations title="Referred to by" data={data} relations={incoming} end={0} choose={choose} />
      {thing.path !== undefined && (
        <p>
          <a class="button" href={hrefOf(thing.path, thing.fragment)}>
            Open its page
          </a>
        </p>
      )}
    </>
  );
}

function ShowFindings({ data, at }: Pick<Props, 'data' | 'at'>): preact.JSX.Element | null {
  const findings = findingsOf(at, data);
  if (findings.length === 0) return null;
  return (
    <>
      <h3>Findings</h3>
      <ul class="findings">
        {findings.map(({ rule, severity, status, message, reason, fix }) => (
          <li key={`${rule} ${message}`} class={severity}>
            <p>
              <span class={`tag ${severity}`}>{status === 'new' ? severity : `${severity}, ${status}`}</span> {message}
            </p>
            <p class="quiet">{reason}</p>
            <p>{fix}</p>
            <a href={hrefOf(`rules/${rule}.html`)}>{rule}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function ShowKeys({ data, at, choose }: Pick<Props, 'data' | 'at' | 'choose'>): preact.JSX.Element | null {
  const rows = useDetails(at, data.detailsEach);
  const { within, scope } = data.things[at] ?? {};
  if (within !== undefined) {
    return (
      <>
        <h3>Part of</h3>
        <ShowThing data={data} at={within} choose={choose} />
      </>
    );
  }
  if (rows.length === 0 && scope === undefined) return null;
  return (
    <>
      <h3>Declares</h3>
      <dl class="keys">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              {value.map((text, place) => (
                <ShowText key={place} text={text} choose={choose} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function ShowText({ text, choose }: { text: DetailText; choose: (at: At) => void }): preact.JSX.Element {
  if (typeof text === 'string') return <>{text}</>;
  const [said, at] = text;
  return (
    <button type="button" class="link" onClick={() => choose(at)}>
      {said}
    </button>
  );
}

/** More than these are better looked at on the page. */
const MOST = 60;

interface RelationsProps extends Pick<Props, 'data' | 'choose'> {
  readonly title: string;
  readonly relations: readonly Relation[];
  /** Which end of them to name. */
  readonly end: 0 | 1;
}

function ShowRelations({ title, data, relations, end, choose }: RelationsProps): preact.JSX.Element | null {
  if (relations.length === 0) return null;
  const more = relations.length - MOST;
  return (
    <details open={relations.length <= 12}>
      <summary>
        <h3>
          {title} ({relations.length})
        </h3>
      </summary>
      <ul class="plain">
        {relations.slice(0, MOST).map((relation) => (
          <li key={relation.join(' ')}>
            <small>{relation[2]}</small>
            <ShowThing data={data} at={relation[end]} choose={choose} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">and {more} more: its page lists them.</p>}
    </details>
  );
}
