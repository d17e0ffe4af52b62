import { useEffect, useState } from 'preact/hooks';
import type { At, ExplorerData } from '../../src/explorer/explorer-data.ts';
import { describeSeverity } from './describe-findings.ts';

/** More are shown when they are asked for: nobody reads thousands, and a page with them is slow. */
const AT_ONCE = 100;

interface Props {
  readonly data: ExplorerData;
  readonly found: readonly At[];
  readonly total: number;
  readonly chosen: At | undefined;
  readonly choose: (at: At) => void;
}

/** What was found, as a list: whoever can’t use the picture has everything here. Arrow keys go up and down. */
export function ShowResults({ data, found, total, chosen, choose }: Props): preact.JSX.Element {
  const [most, setMost] = useState(AT_ONCE);
  useEffect(() => setMost(AT_ONCE), [found]);
  const rest = found.length - most;
  return (
    <div class="results">
      <p role="status">
        {found.length === 0
          ? 'Nothing matches'
          : found.length === total
            ? `All ${total} elements`
            : `${found.length} found`}
      </p>
      <ul onKeyDown={moveFocus}>
        {found.slice(0, most).map((at) => (
          <li key={at}>
            <ShowThing data={data} at={at} isChosen={at === chosen} choose={choose} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" onClick={() => setMost(most + 10 * AT_ONCE)}>
          Show {Math.min(rest, 10 * AT_ONCE)} more
        </button>
      )}
    </div>
  );
}

interface ThingProps {
  readonly data: ExplorerData;
  readonly at: At;
  readonly isChosen?: boolean;
  readonly choose: (at: At) => void;
}

/** A thing by name and kind, to be chosen. */
export function ShowThing({ data, at, isChosen = false, choose }: ThingProps): preact.JSX.Element {
  const thing = data.things[at];
  const severity = describeSeverity(at, data);
  return (
    <button type="button" class="thing" aria-current={isChosen ? 'true' : undefined} onClick={() => choose(at)}>
      <span>{thing?.title}</span>
      <small>{data.kinds[thing?.kind ?? -1]?.name}</small>
      {severity !== undefined && <small class={`tag ${severity.tone}`}>{severity.words}</small>}
    </button>
  );
}

function moveFocus(event: KeyboardEvent): void {
  const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + direction];
  if (direction === 0 || !next) return;
  event.preventDefault();
  next.focus();
}
