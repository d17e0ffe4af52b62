import { useMemo } from 'preact/hooks';
import type { At, ExplorerData } from '../../src/explorer/explorer-data.ts';
import { ShowThing } from './show-results.tsx';
import { findDependants } from './trails/find-dependants.ts';

interface Props {
  readonly data: ExplorerData;
  readonly at: At;
  readonly choose: (at: At) => void;
}

/** What people look at and act by comes first. */
const FIRST_KINDS = ['metric', 'report', 'automation'];
const MOST = 200;

/** What would have to do without something, by kind and distance, with the way; and what only the rules can say. */
export function ShowDependants({ data, at, choose }: Props): preact.JSX.Element {
  const dependants = useMemo(() => findDependants(at, data), [at, data]);
  const kindOf = (one: At): number => data.things[one]?.kind ?? -1;
  const rank = (kind: number): number => {
    const place = FIRST_KINDS.indexOf(data.kinds[kind]?.id ?? '');
    return place < 0 ? FIRST_KINDS.length + kind : place;
  };
  const kinds = [...new Set(dependants.map((one) => kindOf(one.at)))].sort((a, b) => rank(a) - rank(b));
  const { address, title } = data.things[at] ?? { address: '', title: '' };
  return (
    <section class="answer" aria-label="What depends on it">
      <h3>What if this retires?</h3>
      {dependants.length === 0 ? (
        <p>Nothing depends on {title}: by what is declared, nobody and nothing would have to do without it.</p>
      ) : (
        <p>
          <strong>
            {dependants.length} {dependants.length === 1 ? 'thing depends' : 'things depend'} on it
          </strong>
          , {dependants.filter(({ distance }) => distance === 1).length} of them directly.
        </p>
      )}
      {kinds.map((kind) => {
        const own = dependants.filter((one) => kindOf(one.at) === kind);
        return (
          <details key={kind} open={own.length <= 8}>
            <summary>
              {data.kinds[kind]?.plural} ({own.length})
            </summary>
            <ul class="plain">
              {own.slice(0, MOST).map(({ at: one, distance, way }) => (
                <li key={one}>
                  <ShowThing data={data} at={one} choose={choose} />
                  <small>
                    {distance === 1 ? 'directly: ' : `${distance} steps: `}
                    {way.map(({ to, words }) => `${words} ${data.things[to]?.title}`).join(', which ')}
                  </small>
                </li>
              ))}
            </ul>
            {own.length > MOST && <p class="quiet">and {own.length - MOST} more.</p>}
          </details>
        );
      })}
      <p class="quiet">
        This is what depends on it. Which rules would then find something new, only they can say: run{' '}
        <code>spandrel impact {address} --retire</code>.
      </p>
    </section>
  );
}
