import {
  type Address,
  type Element,
  groupBy,
  holdersOf,
  indexBy,
  isActive,
  isVacant,
  OWNING_KEYS,
  seatsOf,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentItems } from '../present-items.ts';
import { counted } from '../words/count-things.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

type Role = Element<'role'>;

/** What rests on few shoulders: who would have to be replaced, and where a place is empty. */
export function keyPeople(index: CompilationIndex): TableView | undefined {
  const roles = index.model.all('role');
  if (roles.length === 0) return undefined;
  const thin = roles.filter((role) => holdersIn(role).length < 2);
  const vacant = thin.filter((role) => holdersIn(role).length === 0);
  const automations = thinAutomations(index);
  return {
    kind: 'table',
    id: 'key-people',
    title: 'Succession and cover',
    description: [
      `${counted(thin.length - vacant.length, 'role')} of ${roles.length} ${thin.length - vacant.length === 1 ? 'is' : 'are'} held by one person, and ${vacant.length === 0 ? 'none' : vacant.length} by nobody.`,
      automations.length > 0
        ? `${counted(automations.length, 'automation')} could be repaired by fewer than two people.`
        : '',
      'What is told here are gaps in the organisation, for whoever plans it.',
    ]
      .filter(Boolean)
      .join(' '),
    area: 'governance',
    tables: [
      roleTable(thin, index),
      combinedTable(roles, index),
      automationTable(automations, index),
      seatTable(index),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function holdersIn({ value }: Role): string[] {
  return presentItems(value.holders);
}

/** What a role answers for and what it decides, as numbers: what would be left without it. */
function roleTable(roles: readonly Role[], index: CompilationIndex): Table {
  const decided = groupBy(index.model.all('decision-right'), ({ value }) => value.decide);
  const weight = (role: Role): number => ownedBy(role.address, index).length + (decided.get(role.address)?.length ?? 0);
  return {
    title: 'Roles with one holder or none',
    columns: ['Role', 'Team', 'Held by', 'Answers for', 'Decides', 'Escalates to'],
    rows: [...roles]
      .sort((a, b) => holdersIn(a).length - holdersIn(b).length || weight(b) - weight(a))
      .map((role) => [
        [linkTo(role.address, index)],
        linkCell(role.value.team, index),
        isVacant(index.model, role.address) ? missingCell('nobody') : textCell(holdersIn(role).join(', ')),
        countCell(ownedBy(role.address, index).length, 'thing'),
        countCell(decided.get(role.address)?.length ?? 0, 'right'),
        linkCell(role.value.escalatesTo, index),
      ]),
  };
}

function ownedBy(role: Address, { model }: CompilationIndex): string[] {
  const owning: readonly string[] = OWNING_KEYS;
  return model
    .referencesTo(role)
    .filter(({ keyPath }) => owning.includes(keyPath))
    .map(({ from }) => from);
}

function countCell(count: number, noun: string): Cell {
  return textCell(count === 0 ? '' : counted(count, noun));
}

/** People who hold several roles: when one of them is away, all of these are without a holder. */
function combinedTable(roles: readonly Role[], index: CompilationIndex): Table {
  const held = [...indexBy(roles, holdersIn)].filter(([, together]) => together.length > 1);
  return {
    title: 'Several roles in one hand',
    columns: ['Holder', 'Roles'],
    rows: held
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([holder, together]) => [
        textCell(holder),
        linkCell(
          together.map(({ address }) => address),
          index,
        ),
      ]),
  };
}

function thinAutomations({ model }: CompilationIndex): Element<'automation'>[] {
  return model
    .all('automation')
    .filter((automation) => isActive(automation) && holdersOf(model, automation.value.maintainers).size < 2);
}

function automationTable(automations: readonly Element<'automation'>[], index: CompilationIndex): Table {
  return {
    title: 'Automations that fewer than two people maintain',
    columns: ['Automation', 'Runs in', 'Maintained by', 'People', 'Runbook'],
    rows: automations.map(({ address, value }) => [
      [linkTo(address, index)],
      linkCell(value.system, index),
      linkCell(value.maintainers, index, 'nobody'),
      textCell(String(holdersOf(index.model, value.maintainers).size)),
      value.runbook === undefined ? missingCell('none') : textCell(value.runbook),
    ]),
  };
}

function seatTable(index: CompilationIndex): Table {
  const { model } = index;
  const forums = model.all('forum').map((forum) => ({
    forum,
    empty: seatsOf(forum).filter((seat) => isVacant(model, seat)),
  }));
  return {
    title: 'Forums with empty seats',
    columns: ['Forum', 'Seats', 'Empty'],
    rows: forums
      .filter(({ empty }) => empty.length > 0)
      .map(({ forum, empty }) => [
        [linkTo(forum.address, index)],
        textCell(String(seatsOf(forum).length)),
        linkCell(empty, index),
      ]),
  };
}
