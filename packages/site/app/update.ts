/** What has changed on a page that is served, and updated where it stands. */
export interface Update {
  /** The parts that are new on the page. */
  readonly blocks: readonly Element[];
  /** The map of the explorer, where it is another one. */
  readonly map: SVGSVGElement | undefined;
}

const UPDATED = 'spandrel-updated';

/** Tells whatever runs on the page that it has changed, and that data it was handed over may have, too. */
export function tellUpdate(update: Update): void {
  document.dispatchEvent(new CustomEvent(UPDATED, { detail: update }));
}

/** Acts whenever the page was updated, until it is ended. */
export function onUpdate(act: (update: Update) => void): { readonly end: () => void } {
  const listener = (event: Event): void => act((event as CustomEvent<Update>).detail);
  document.addEventListener(UPDATED, listener);
  return { end: () => document.removeEventListener(UPDATED, listener) };
}
