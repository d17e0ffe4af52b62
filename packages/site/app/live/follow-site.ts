import type { LiveState } from '../../src/live/live-state.ts';
import { EVENTS } from '../../src/live/paths.ts';
import { tellUpdate } from '../update.ts';
import { renewData } from './renew-data.ts';
import { problemPanel } from './show-problems.ts';
import { shownPage } from './shown-page.ts';

/** Shows every new state of the site on the page that is open, and what keeps the site from being whole. */
export function followSite(revision: string | undefined): void {
  const page = shownPage();
  const panel = problemPanel();
  let shown = revision;
  let queue = Promise.resolve();

  const update = async (wanted: string): Promise<void> => {
    if (wanted === shown) return;
    const response = await fetch(location.pathname);
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    await renewData();
    tellUpdate(page.turnInto(next));
    shown = wanted;
  };
  const follow = ({ data }: MessageEvent<string>): void => {
    const state = JSON.parse(data) as LiveState;
    panel.show(state);
    // Should the server have ended in between, it is asked again once it is back.
    queue = queue.then(() => update(state.revision)).catch(() => {});
  };

  let events: EventSource | undefined;
  const listen = (): void => {
    events?.close();
    events = undefined;
    // A browser keeps few connections to one server: tabs that nobody looks at leave them to others, and catch up later.
    if (document.hidden) return;
    events = new EventSource(`${document.documentElement.dataset.root ?? ''}${EVENTS}`);
    events.addEventListener('state', follow);
    events.addEventListener('open', () => panel.tellConnected(true));
    events.addEventListener('error', () => panel.tellConnected(false));
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', ({ persisted }) => persisted && listen());
  listen();
}
