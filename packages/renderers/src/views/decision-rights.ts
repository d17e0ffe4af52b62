import type { Element } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { type DecisionPart, isHiddenVeto, PART_WORDS } from '../words/decision-words.ts';
import { moneyInWords } from '../words/describe-money.ts';
import { scopeInWords } from '../words/describe-scope.ts';
import { camelInWords } from '../words/name-things.ts';
import { undecidedThings } from './list-undecided.ts';
import { linkCell, linkTo, missingCell, separated, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

type Right = Element<'decision-right'>;

/** Who decides what, where and up to which amount, in the words that the organisation uses. */
export function decisionRights(index: CompilationIndex): TableView | undefined {
  const rights = index.model.all('decision-right');
  if (rights.length === 0) return undefined;
  const undecided = undecidedThings(index).length;
  const delegated = rights.filter(({ value }) => value.delegatedFrom !== undefined).length;
  const open =
    undecided === 0
      ? 'Somebody has the final say over everything that has to be decided.'
      : `Over ${counted(undecided, 'thing')} that must be decided, nobody has the final say.`;
  return {
    kind: 'table',
    id: 'decision-rights',
    title: 'Decision rights',
    description: `Who decides what: ${counted(rights.length, 'right')}${delegated > 0 ? `, ${delegated} of them delegated` : ''}. ${open}`,
    area: 'governance',
    tables: [partsTable(rights, index), rulesTable(rights, index)].filter(({ rows }) => rows.length > 0),
  };
}

function partsTable(rights: readonly Right[], index: CompilationIndex): Table {
  const words = PART_WORDS[index.model.architecture.decisionWords];
  return {
    title: 'Who decides what',
    columns: ['Right', 'Over', 'Scope', 'Limit', ...words.map(({ name }) => name)],
    rows: rights.map((right) => [
      [linkTo(right.address, index)],
      linkCell(right.value.governs, index),
      ...limitCells(right, index),
      ...words.map(({ parts }) => partsCell(right, parts, index)),
    ]),
  };
}

/** Where a right holds and for which amounts: delegated rights look alike without. */
export function limitCells(right: Right, index: CompilationIndex): [Cell, Cell] {
  const { limit, scope } = right.value;
  const [above, below] = [moneyInWords(limit?.above, index), moneyInWords(limit?.below, index)];
  const bounds = [above && `above ${above}`, below && `below ${below}`].filter(Boolean).join(', ');
  return [textCell(scopeInWords(scope ?? {})), textCell(bounds)];
}

function partsCell(right: Right, parts: readonly DecisionPart[], index: CompilationIndex): Cell {
  const { decisionWords } = index.model.architecture;
  const named = parts.flatMap((part) =>
    namesOf(right, part).map((name): Cell => {
      const link = linkTo(name, index);
      return isHiddenVeto(part, decisionWords) ? [link, { text: ' (must agree)' }] : [link];
    }),
  );
  return named.length === 0 && parts.includes('decide') ? missingCell('nobody') : separated(named);
}

/** Who has a part in a right. */
export function namesOf({ value }: Right, part: DecisionPart): string[] {
  const names = value[part];
  return typeof names === 'string' ? [names] : presentItems(names);
}

/** How a right came about, how what it governs is changed, and who settles a dispute. */
function rulesTable(rights: readonly Right[], index: CompilationIndex): Table {
  return {
    title: 'How it is changed',
    columns: ['Right', 'Kind of decision', 'Delegated from', 'Change process', 'Escalates to'],
    rows: rights
      .map(({ address, value }) => [
        [linkTo(address, index)],
        textCell(value.type === undefined ? undefined : camelInWords(value.type)),
        linkCell(value.delegatedFrom, index),
        linkCell(value.changeProcess, index),
        linkCell(value.escalateTo, index),
      ])
      .filter(([_, ...rest]) => rest.some((cell) => cell.length > 0)),
  };
}
