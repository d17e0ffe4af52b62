import { startExplorer } from '../explorer/start-explorer.tsx';
import { reachTables } from '../page/reach-tables.ts';
import { enlivenPicture } from '../zoom/enliven-picture.ts';
import { readHash } from './read-hash.ts';

const FIRST = 'index.html';
const EXPLORER = 'explorer.html';

/** Shows the page that the address names, of all those that are in this file, and follows as it changes. */
export function showPages(): void {
  const pages = new Map([...document.querySelectorAll('template')].map((page) => [page.dataset.path ?? '', page]));
  const name = document.title;
  let shown: string | undefined;
  let end = (): void => {};
  const turnTo = (path: string): void => {
    const page = pages.get(path);
    if (!page || path === shown) return;
    end();
    end = showPage(path, page, name);
    scrollTo(0, 0);
    // Whoever can’t see the page hears that it is another one.
    if (shown !== undefined) document.getElementById('main')?.focus({ preventScroll: true });
    shown = path;
  };
  const follow = (): void => {
    const target = readHash(location.hash);
    // What names only a place is on the page that is shown.
    if (!target && shown !== undefined) return;
    turnTo(target && pages.has(target.path) ? target.path : FIRST);
    if (target?.fragment) document.getElementById(target.fragment)?.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  follow();
}

/** Puts a page into its place, and returns what ends it. */
function showPage(path: string, page: HTMLTemplateElement, name: string): () => void {
  document.querySelector('main')?.replaceWith(page.content.cloneNode(true));
  document.title = page.dataset.title === name ? name : `${page.dataset.title} – ${name}`;
  document.body.classList.toggle('whole', path === EXPLORER);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.top nav a')) {
    if (readHash(new URL(link.href).hash)?.path === path) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  for (const figure of document.querySelectorAll<HTMLElement>('figure.picture')) enlivenPicture(figure);
  reachTables();
  return path === EXPLORER ? startExplorer() : () => {};
}
