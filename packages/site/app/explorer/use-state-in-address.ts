import { useCallback, useEffect, useState } from 'preact/hooks';
import { type ExplorerState, readState, writeState } from './state.ts';

export type Change = (next: ExplorerState) => void;

/** The state that the page’s address tells, and a way to change both. Looking at something else is a step that one can go back. */
export function useStateInAddress(): readonly [ExplorerState, Change] {
  const [state, setState] = useState(() => readState(stateText()));
  useEffect(() => {
    const follow = (): void => setState(readState(stateText()));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const change = useCallback((next: ExplorerState): void => {
    const before = readState(stateText());
    setState(next);
    const address = `#${prefix()}${writeState(next)}`;
    const isStep = before.at !== next.at || before.shown !== next.shown;
    if (isStep) location.hash = address;
    else history.replaceState(null, '', address);
  }, []);
  return [state, change];
}

/** Where all pages are in one file, what stands behind “#” first says which of them is meant. */
function prefix(): string {
  return document.documentElement.dataset.root === undefined ? '/explorer.html#' : '';
}

function stateText(): string {
  const hash = location.hash.slice(1);
  return hash.startsWith(prefix()) ? hash.slice(prefix().length) : '';
}
