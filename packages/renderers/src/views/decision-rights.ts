import { cellInWords, type Element, governables, isGovernable, kindInWords } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { capitalised, counted } from '../words/count-things.ts';
import { ownerCell } from './describe-element.ts';
import { linkCell, linkTo, textCell } from './make-cells.ts';
import type { Table, TableView } from './view.ts';

/**
 * Who recommends, must agree, performs, gives input and decides (RAPID: P. Rogers and M. Blenko, Who has the D?,
 * Harvard Business Review, January 2006), over what; and what nobody decides.
 */
export function decisionRights(index: CompilationIndex): TableView | undefined {
  const rights = index.model.all('decision-right');
  const undecided = undecidedThings(index);
  const tables = [rightsTable(rights, index), undecidedTable(undecided, index)].filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return undefined;
  const open =
    undecided.length === 0
      ? 'Somebody has the final say over everything that has to be decided.'
      : `Over ${counted(undecided.length, 'thing')} that must be decided, nobody has the final say.`;
  return {
    kind: 'table',
    id: 'decision-rights',
    title: 'Decision rights',
    description: `Who decides what: ${counted(rights.length, 'right')}. ${open}`,
    area: 'governance',
    tables,
  };
}

function rightsTable(rights: readonly Element<'decision-right'>[], index: CompilationIndex): Table {
  return {
    title: 'Who decides what',
    columns: ['Right', 'Governs', 'Recommend', 'Agree', 'Perform', 'Input', 'Decide', 'Inform', 'Escalates to'],
    rows: rights.map((right) => {
      const { governs, recommend, agree, perform, input, decide, inform, escalateTo } = right.value;
      return [
        [linkTo(right.address, index)],
        linkCell(governs, index),
        linkCell(recommend, index),
        linkCell(agree, index),
        linkCell(perform, index),
        linkCell(input, index),
        linkCell(decide, index, 'nobody'),
        linkCell(inform, index),
        linkCell(escalateTo, index),
      ];
    }),
  };
}

interface Undecided {
  readonly element: Element;
  /** Where rights are scoped: the part of the business that nobody decides for. */
  readonly where: string;
}

function undecidedThings({ model, compilation }: CompilationIndex): Undecided[] {
  const { authority } = compilation.analyses;
  return governables(model).flatMap((element): Undecided[] => {
    const cells = isGovernable(element) ? authority.undecidedCells(element) : [];
    if (cells.length === 0) return [];
    return [{ element, where: cells.map(cellInWords).sort().join('; ') || 'everywhere' }];
  });
}

function undecidedTable(undecided: readonly Undecided[], index: CompilationIndex): Table {
  const scoped = undecided.some(({ where }) => where !== 'everywhere');
  return {
    title: 'What nobody decides',
    columns: ['What', 'Kind', 'Maintained by', ...(scoped ? ['Where'] : [])],
    rows: undecided.map(({ element, where }) => [
      [linkTo(element.address, index)],
      textCell(capitalised(kindInWords(element.kind))),
      ownerCell(element, index),
      ...(scoped ? [textCell(where)] : []),
    ]),
  };
}
