import { type Element, isGovernable } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { linkCell, linkTo, textCell } from '../views/make-cells.ts';
import type { Table } from '../views/view.ts';

/** Who decides over an element: each right over it, who has the last word and who must agree. */
export function tabulateRights(element: Element, index: CompilationIndex): Table {
  const rights = index.compilation.analyses.authority.rightsOver(element.address);
  return {
    title: 'Who decides',
    columns: ['Right', 'Decides', 'Must agree', 'Change process'],
    rows: rights.map(({ address, value }) => [
      [linkTo(address, index)],
      linkCell(value.decide, index, 'nobody'),
      linkCell(value.agree, index),
      linkCell(value.changeProcess, index),
    ]),
  };
}

/** Whether somebody should have the last word over an element, and nobody has. */
export function isUndecided(element: Element, { compilation }: CompilationIndex): boolean {
  return isGovernable(element) && compilation.analyses.authority.decidedBy(element.address).length === 0;
}

/** What was decided about an element. */
export function tabulateRecords(element: Element, index: CompilationIndex): Table {
  return {
    title: 'Decisions on record',
    columns: ['Record', 'Date', 'Status', 'Decided by'],
    rows: index
      .recordsOf(element.address)
      .map(({ address, value }) => [
        [linkTo(address, index)],
        textCell(value.date),
        textCell(value.status),
        linkCell(value.decidedBy, index),
      ]),
  };
}
