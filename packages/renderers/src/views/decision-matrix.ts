import {
  type Address,
  AREAS,
  type Area,
  byCodeUnit,
  type Element,
  groupBy,
  isKind,
  kindFacts,
  kindOf,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { type DecisionPart, isHiddenVeto, lettersInWords, PART_WORDS } from '../words/decision-words.ts';
import { areaName } from '../words/name-things.ts';
import { limitCells, namesOf } from './decision-rights.ts';
import { linkTo, textCell } from './make-cells.ts';
import { partTitle, splitColumns } from './split-columns.ts';
import type { Table, TableView } from './view.ts';

type Right = Element<'decision-right'>;

/** The most columns of roles that a page has room for; more make another table. */
const MOST_ROLES = 8;

/** Decisions by roles, a letter for each part: what a role has a part in, and what it has none in. */
export function decisionMatrix(index: CompilationIndex): TableView | undefined {
  const { decisionWords } = index.model.architecture;
  const rights = index.model.all('decision-right').filter((right) => participants(right, index).size > 0);
  if (rights.length === 0) return undefined;
  const byArea = groupBy(rights, areaOf);
  const roles = new Set(rights.flatMap((right) => [...participants(right, index).keys()]));
  return {
    kind: 'table',
    id: 'decision-matrix',
    title: 'Decision matrix',
    description: `The part of each of ${counted(roles.size, 'role, forum or team', 'roles, forums and teams')} in ${counted(rights.length, 'decision')}. ${lettersInWords(decisionWords)}`,
    area: 'governance',
    tables: AREAS.flatMap((area) => matricesOf(areaName(area), byArea.get(area) ?? [], index)),
  };
}

/** The area of what a right governs, by the first thing that it names. */
function areaOf(right: Right): Area {
  const [first] = presentItems(right.value.governs);
  const kind = first === undefined ? undefined : kindOf(first);
  return (kind !== undefined && isKind(kind) ? kindFacts(kind).area : undefined) ?? 'governance';
}

/** Who has a part in a right, each with the letters of the parts. */
function participants(right: Right, { model }: CompilationIndex): Map<Address, string[]> {
  const { decisionWords } = model.architecture;
  const letters = new Map<Address, string[]>();
  const add = (part: DecisionPart, letter: string): void => {
    for (const name of namesOf(right, part)) {
      const told = isHiddenVeto(part, decisionWords) ? `${letter} (veto)` : letter;
      letters.set(name, [...new Set([...(letters.get(name) ?? []), told])]);
    }
  };
  for (const { letter, parts } of PART_WORDS[decisionWords]) for (const part of parts) add(part, letter);
  return letters;
}

/** The rights of an area by the roles that have a part in them, those with the most parts first. */
function matricesOf(area: string, rights: readonly Right[], index: CompilationIndex): Table[] {
  const rows = rights.map((right) => ({ right, letters: participants(right, index) }));
  const counts = groupBy(
    rows.flatMap(({ letters }) => [...letters.keys()]),
    (role) => role,
  );
  const roles = [...counts.keys()].sort(
    (a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0) || byCodeUnit(a, b),
  );
  const chunks = splitColumns(roles, MOST_ROLES);
  return chunks.map((columns, at) => ({
    title: partTitle(area, at, chunks.length),
    columns: ['Decision', 'Scope', 'Limit', ...columns.map(index.titleOf)],
    rows: rows
      .filter(({ letters }) => columns.some((role) => letters.has(role)))
      .map(({ right, letters }) => [
        [linkTo(right.address, index)],
        ...limitCells(right, index),
        ...columns.map((role) => textCell(letters.get(role)?.join(', '))),
      ]),
  }));
}
