import {
  type Address,
  type Element,
  elementAddressOf,
  type Kind,
  kindOf,
  type Lineage,
  weakestLink,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { missingCell, shortLinkCell, textCell } from '../views/make-cells.ts';
import type { Cell, Table } from '../views/view.ts';
import { capitalised } from '../words/count-things.ts';
import { weakLinkInWords } from '../words/name-weaknesses.ts';

/** What data passes on its way to a figure. */
const ON_THE_WAY: ReadonlySet<Kind> = new Set<Kind>(['system', 'flow', 'entity', 'metric', 'report']);

/** Data that is carried, and figures that are made of it. */
const DATA = ['system', 'field'];
const FIGURES = ['metric', 'report'];

/** What an element rests on and what rests on it, from systems to reports, each with its weakest link; empty for what data doesn’t pass. */
export function tabulateLineageOf({ kind, address }: Element, index: CompilationIndex): Table {
  const { upstream, downstream } = index.compilation.analyses.lineage;
  const [up, down] = [upstream(address), downstream(address)];
  // What passes a flow is told from its source to its figure, both ways: here data counts as before it, figures as behind it.
  const before = without(up, down, FIGURES);
  const behind = without(down, up, DATA);
  const rows = [
    lineageRow('Rests on', { addresses: before, weakest: weakCell(up, index) }, address, index),
    lineageRow('Goes into', { addresses: behind, weakest: weakCell(down, index) }, address, index),
  ];
  return {
    title: 'Lineage',
    columns: ['Direction', 'Systems', 'Fields', 'Metrics', 'Reports', 'Weakest link'],
    rows: ON_THE_WAY.has(kind) ? rows.filter((row) => row.slice(1, -1).some((cell) => cell.length > 0)) : [],
  };
}

/** The addresses of a lineage, save those of some kinds that another has as well. */
function without(lineage: Lineage, other: Lineage, kinds: readonly string[]): Address[] {
  const shared = new Set(
    other.nodes.map(({ address }) => address).filter((address) => kinds.includes(kindOf(address))),
  );
  return lineage.nodes.map(({ address }) => address).filter((address) => !shared.has(address));
}

/** A cell for each step of the way, the element itself and its own parts aside. */
function lineageRow(
  direction: string,
  { addresses, weakest }: { addresses: readonly Address[]; weakest: Cell },
  itself: Address,
  index: CompilationIndex,
): Cell[] {
  const others = addresses.filter((address) => elementAddressOf(address) !== itself);
  const steps = [...DATA, ...FIGURES].map((step) => others.filter((address) => kindOf(address) === step));
  return [textCell(direction), ...steps.map((step) => shortLinkCell(step, index)), weakest];
}

function weakCell(lineage: Lineage, index: CompilationIndex): Cell {
  const weakest = weakestLink(lineage);
  return weakest === undefined ? textCell('none') : missingCell(capitalised(weakLinkInWords(weakest, index)));
}
