import type { Address } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import type { Cell, Inline } from './view.ts';

export function textCell(text: string | undefined): Cell {
  return text === undefined || text === '' ? [] : [{ text }];
}

/** Says that something is missing, so that it is seen. */
export function missingCell(text: string): Cell {
  return [{ text, strong: true }];
}

/** Names what an address stands for, and leads there. */
export function linkTo(address: Address, { titleOf }: CompilationIndex): Inline {
  return { text: titleOf(address), to: address };
}

/** A cell for one reference or several, or for what it says that there is none. */
export function linkCell(
  addresses: Address | readonly Address[] | undefined,
  index: CompilationIndex,
  missing?: string,
): Cell {
  const list = typeof addresses === 'string' ? [addresses] : presentItems(addresses);
  if (list.length === 0) return missing === undefined ? [] : missingCell(missing);
  return separated(list.map((address) => [linkTo(address, index)]));
}

/** Several cells as one, with commas. */
export function separated(cells: readonly Cell[], separator = ', '): Cell {
  return cells
    .filter((cell) => cell.length > 0)
    .flatMap((cell, at) => (at === 0 ? [...cell] : [{ text: separator }, ...cell]));
}

/** The most links in a cell where there may be thousands. */
const MOST_LINKS = 40;

/** A cell that names so many, and counts the others. */
export function shortLinkCell(addresses: readonly Address[], index: CompilationIndex): Cell {
  const more = addresses.length - MOST_LINKS;
  const named = linkCell(addresses.slice(0, MOST_LINKS), index);
  return more > 0 ? [...named, { text: ` and ${more} more` }] : named;
}
