import type { SearchEntry } from '../../src/search/search-data.ts';
import { hrefOf } from '../globals.ts';
import { onUpdate } from '../update.ts';
import { buildSearch, type Search } from './build-index.ts';
import { loadEntries } from './load-entries.ts';

const MOST_RESULTS = 12;

/** A box to search the site with: a combobox by the pattern of WAI-ARIA, whose options are links. */
export function searchBox(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'search';
  box.innerHTML = `<input type="search" role="combobox" aria-label="Search" aria-expanded="false" aria-controls="found" aria-autocomplete="list" placeholder="Search" autocomplete="off" spellcheck="false"><ul id="found" role="listbox" aria-label="Found" hidden></ul>`;
  const input = box.querySelector('input') as HTMLInputElement;
  const list = box.querySelector('ul') as HTMLUListElement;
  let find: Promise<(query: string) => readonly SearchEntry[]> | undefined;
  let chosen = 0;

  const choose = (at: number): void => {
    const options = [...list.children];
    chosen = (at + options.length) % Math.max(1, options.length);
    for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === chosen));
    const option = options[chosen];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (open: boolean): void => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
  };
  const search = async (): Promise<void> => {
    find ??= loadEntries().then(prepareFind);
    const query = input.value.trim();
    const found = (await find)(query);
    if (query !== input.value.trim()) return;
    list.replaceChildren(...(found.length > 0 || query === '' ? found.map(optionFor) : [nothing()]));
    show(query !== '');
    choose(0);
  };
  input.addEventListener('focus', () => {
    find ??= loadEntries().then(prepareFind);
  });
  onUpdate(() => {
    find = undefined;
  });
  input.addEventListener('input', () => void search());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
      event.preventDefault();
    } else if (event.key === 'Enter') {
      list.children[chosen]?.querySelector('a')?.click();
      show(false);
    } else if (event.key === 'Escape') {
      show(false);
    }
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!box.contains(relatedTarget as Node | null)) show(false);
  });
  list.addEventListener('click', () => show(false));
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
  });
  return box;
}

function prepareFind(entries: readonly SearchEntry[]): (query: string) => readonly SearchEntry[] {
  const search: Search = buildSearch(entries);
  return (query) => search(query, MOST_RESULTS).flatMap((at) => entries[at] ?? []);
}

function optionFor({ title, what, path, fragment }: SearchEntry, at: number): HTMLLIElement {
  const option = document.createElement('li');
  option.id = `found-${at}`;
  option.setAttribute('role', 'option');
  const link = document.createElement('a');
  link.href = hrefOf(path, fragment);
  link.tabIndex = -1;
  const name = document.createElement('span');
  name.textContent = title;
  const kind = document.createElement('small');
  kind.textContent = what;
  link.append(name, kind);
  option.append(link);
  return option;
}

function nothing(): HTMLLIElement {
  const option = document.createElement('li');
  option.setAttribute('role', 'option');
  option.setAttribute('aria-disabled', 'true');
  option.textContent = 'Nothing found';
  return option;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}
