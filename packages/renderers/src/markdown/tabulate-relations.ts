import { type Address, byCodeUnit, type Element, groupBy, type Reference } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { linkTo, shortLinkCell, textCell } from '../views/make-cells.ts';
import type { Cell, Table } from '../views/view.ts';
import { camelInWords } from '../words/name-things.ts';

/** What an element, and what is nested in it, refers to, a row for each relation; what is linked elsewhere on its page aside. */
export function tabulateOutgoing(element: Element, index: CompilationIndex, linked: ReadonlySet<Address>): Table {
  const references = nodesOf(element, index)
    .flatMap((node) => [...index.referencesFrom(node)])
    .filter(({ to }) => !isWithin(to, element, index) && !linked.has(to));
  return { title: 'Refers to', columns: ['Relation', 'To'], rows: rowsOf(references, ({ to }) => to, index) };
}

/** What refers to an element or to something nested in it. */
export function tabulateIncoming(element: Element, index: CompilationIndex): Table {
  const own = nodesOf(element, index);
  const references = own
    .flatMap((node) => [...index.model.referencesTo(node)])
    .filter(({ from }) => !isWithin(from, element, index));
  const rows = [...groupBy(references, ({ verb, to }) => `${verb} ${to}`)].map(([, together]): Cell[] => {
    const { verb, to } = together[0] as Reference;
    const what: Cell = to === element.address ? [{ text: 'this' }] : [linkTo(to, index)];
    return [
      shortLinkCell(unique(together.map(({ from }) => from)), index),
      [{ text: `${camelInWords(verb)} ` }, ...what],
    ];
  });
  return { title: 'Referred to by', columns: ['From', 'Relation'], rows };
}

function rowsOf(
  references: readonly Reference[],
  endOf: (reference: Reference) => Address,
  index: CompilationIndex,
): Cell[][] {
  return [...groupBy(references, ({ verb }) => verb)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([verb, together]) => [textCell(camelInWords(verb)), shortLinkCell(unique(together.map(endOf)), index)]);
}

function nodesOf(element: Element, index: CompilationIndex): Address[] {
  return [element.address, ...index.partsOf(element.address).map(({ address }) => address)];
}

function isWithin(address: Address, element: Element, { model }: CompilationIndex): boolean {
  return model.node(address)?.element?.address === element.address;
}

function unique(addresses: readonly Address[]): Address[] {
  return [...new Set(addresses)].sort(byCodeUnit);
}
