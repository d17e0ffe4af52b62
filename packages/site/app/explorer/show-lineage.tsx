import { useMemo } from 'preact/hooks';
import type { At, ExplorerData, LineageStep } from '../../src/explorer/explorer-data.ts';
import { ShowThing } from './show-results.tsx';
import { findLineage } from './trails/find-lineage.ts';

interface Props {
  readonly data: ExplorerData;
  readonly at: At;
  readonly choose: (at: At) => void;
}

/** Where the data of something comes from, and where it ends up. */
export function ShowLineage({ data, at, choose }: Props): preact.JSX.Element {
  const { upstream, downstream } = useMemo(() => findLineage(at, data), [at, data]);
  const sources = [...new Set(upstream.map(({ from }) => from))].filter((one) => one !== at);
  const ends = [...new Set(downstream.map(({ to }) => to))].filter((one) => one !== at);
  return (
    <section class="answer" aria-label="Lineage">
      <h3>Its data comes from ({sources.length})</h3>
      <ShowEnds data={data} ends={sources} steps={upstream} side="from" choose={choose} />
      <h3>Its data ends up in ({ends.length})</h3>
      <ShowEnds data={data} ends={ends} steps={downstream} side="to" choose={choose} />
      <p class="quiet">
        By what metrics, reports and fields declare. <code>spandrel trace {data.things[at]?.address}</code> tells the
        ways with their times.
      </p>
    </section>
  );
}

interface EndsProps {
  readonly data: ExplorerData;
  readonly ends: readonly At[];
  readonly steps: readonly LineageStep[];
  readonly side: 'from' | 'to';
  readonly choose: (at: At) => void;
}

function ShowEnds({ data, ends, steps, side, choose }: EndsProps): preact.JSX.Element {
  if (ends.length === 0) return <p class="quiet">Nothing that is declared.</p>;
  return (
    <ul class="plain">
      {ends.map((end) => {
        const weak = [...new Set(steps.flatMap((step) => (step[side] === end ? (step.weak ?? []) : [])))];
        return (
          <li key={end}>
            <ShowThing data={data} at={end} choose={choose} />
            {weak.length > 0 && <small class="weak">weak: {weak.join(', ')}</small>}
          </li>
        );
      })}
    </ul>
  );
}
