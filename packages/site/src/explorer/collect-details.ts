import type { Compilation, ModelNode } from '@spandrel/compiler';
import { type Cell, indexCompilation, plainText, tabulateKeys } from '@spandrel/renderers';
import type { DetailRow, Details, DetailText } from './explorer-data.ts';
import type { NumberedThings } from './number-things.ts';

const LONGEST = 600;

/** How many things share a file: few enough that one loads at once, many enough that there are few files. */
export const DETAILS_EACH = 400;

/** What every element declares, in files for so many things each. */
export function collectDetails(compilation: Compilation, { nodes, at }: NumberedThings): Details[] {
  const index = indexCompilation(compilation);
  const rowsOf = ({ element, address }: ModelNode): DetailRow[] =>
    element?.address === address
      ? tabulateKeys(element, index).rows.map(([key = [], value = []]) => [key[0]?.text ?? '', textOf(value, at)])
      : [];
  const rows = nodes.map((node, place) => [place, rowsOf(node)] as const);
  const files = Math.ceil(nodes.length / DETAILS_EACH);
  return Array.from({ length: files }, (_, file) => {
    const own = rows.slice(file * DETAILS_EACH, (file + 1) * DETAILS_EACH);
    return Object.fromEntries(own.filter(([, { length }]) => length > 0));
  });
}

function textOf(cell: Cell, at: NumberedThings['at']): DetailText[] {
  return cell.map(({ text, to }) => {
    const place = to === undefined ? undefined : at(to);
    return place === undefined ? spaced(text) : [spaced(text), place];
  });
}

/** A text that is safe to show; a separator keeps its space. */
function spaced(text: string): string {
  const said = plainText(text).slice(0, LONGEST);
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) && said !== '' ? ' ' : ''];
  return `${before}${said}${after}`;
}
