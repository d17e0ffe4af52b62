import {
  addMonths,
  type CalendarDate,
  type ContractDates,
  contractDates,
  daysBetween,
  type Element,
  isLive,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { moneyInWords } from '../words/describe-money.ts';
import { ownerCell } from './describe-element.ts';
import { fitCalendar } from './fit-calendar.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { CalendarEntry, CalendarView, Cell, Table, TableView } from './view.ts';

type System = Element<'system'>;

interface Contract extends ContractDates {
  readonly system: System;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** How far ahead the calendar looks. */
const MONTHS_AHEAD = 12;

/** Which contracts have to be decided on in the next twelve months, and what takes the place of systems that leave. */
export function renewalsView(index: CompilationIndex): CalendarView | TableView | undefined {
  const { asOf } = index.compilation;
  const systems = index.model.all('system').filter(isLive);
  const contracts = systems.flatMap(contractOf).sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
  const leaving = systems.filter(({ value }) => value.status === 'sunset');
  if (contracts.length + leaving.length === 0) return undefined;
  const horizon = addMonths(asOf, MONTHS_AHEAD);
  const near = contracts.filter(({ due, lastDay }) => due >= asOf && lastDay <= horizon);
  const over = contracts.filter(({ due }) => due < asOf);
  const { drawn, cut } = fitCalendar(near, asOf);
  const facts = {
    id: 'renewals',
    title: 'Renewals and sunsets',
    description: describe(near, over, leaving, asOf),
    area: 'martech-data' as const,
    tables: [contractTable(contracts, index), leavingTable(leaving, index)].filter(({ rows }) => rows.length > 0),
  };
  if (drawn.length === 0) return { ...facts, kind: 'table' };
  return {
    ...facts,
    kind: 'calendar',
    today: asOf,
    sections: [
      {
        label: 'Notice was possible',
        entries: drawn.filter((one) => one.lastDay < asOf).map((one) => draw(one, asOf)),
      },
      {
        label: 'Notice is possible',
        entries: drawn.filter((one) => one.lastDay >= asOf).map((one) => draw(one, asOf)),
      },
    ].filter(({ entries }) => entries.length > 0),
    hidden: [
      { count: contracts.length - near.length - over.length, what: 'due later' },
      { count: over.length, what: 'over' },
      { count: cut, what: 'further away' },
    ].filter(({ count }) => count > 0),
  };
}

function contractOf(system: System): Contract[] {
  const dates = contractDates(system);
  return dates ? [{ ...dates, system, from: dates.lastDay, to: dates.due }] : [];
}

/** From the last day for a notice to the day on which a contract renews or ends. */
function draw({ system, from, to, renews, lastDay, opens }: Contract, asOf: CalendarDate): CalendarEntry {
  const state = lastDay < asOf ? 'late' : opens <= asOf ? 'running' : 'ahead';
  return { label: `${system.title}, ${renews ? 'renews' : 'ends'} ${to}`, from, to, state, element: system.address };
}

function describe(
  near: readonly Contract[],
  over: readonly Contract[],
  leaving: readonly System[],
  asOf: CalendarDate,
): string {
  const missed = near.filter(({ lastDay }) => lastDay < asOf).length;
  const open = near.filter(({ opens, lastDay }) => opens <= asOf && asOf <= lastDay).length;
  const orphaned = leaving.filter(({ value }) => value.replacedBy === undefined).length;
  return [
    `${counted(near.length, 'contract has', 'contracts have')} to be decided on within twelve months of ${asOf}.`,
    missed > 0 ? `For ${missed}, the last day to give notice is over.` : '',
    open > 0 ? `For ${open}, it is time to decide now.` : '',
    over.length > 0 ? `${counted(over.length, 'contract')} ended, and nothing later is stated.` : '',
    leaving.length > 0
      ? `${counted(leaving.length, 'system')} ${leaving.length === 1 ? 'is' : 'are'} being retired${orphaned > 0 ? `, ${orphaned} without a successor` : ''}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function contractTable(contracts: readonly Contract[], index: CompilationIndex): Table {
  return {
    title: 'Contracts',
    columns: ['System', 'Last day for notice', 'Renews or ends', 'How', 'Standing', 'Annual cost', 'Owner'],
    rows: contracts.map((contract) => {
      const { system, due, lastDay, renews } = contract;
      const { cost, contract: terms } = system.value;
      return [
        [linkTo(system.address, index)],
        textCell(lastDay),
        textCell(due),
        textCell(`${renews ? 'renews' : 'ends'}${terms?.autoRenew ? ' by itself' : ''}`),
        standingCell(contract, index.compilation.asOf),
        textCell(moneyInWords(cost?.annual, index)),
        ownerCell(system, index),
      ];
    }),
  };
}

function standingCell({ due, lastDay, opens }: Contract, asOf: CalendarDate): Cell {
  if (due < asOf) return missingCell('over');
  if (lastDay < asOf) return missingCell('too late for notice');
  const days = counted(daysBetween(asOf, lastDay), 'day');
  return opens <= asOf ? missingCell(`decide within ${days}`) : textCell(`${days} left`);
}

function leavingTable(systems: readonly System[], index: CompilationIndex): Table {
  return {
    title: 'Systems that are being retired',
    columns: ['System', 'Successor', 'Still used by', 'Contract ends', 'Owner'],
    rows: systems.map((system) => [
      [linkTo(system.address, index)],
      linkCell(system.value.replacedBy, index, 'none'),
      linkCell(
        index.compilation.analyses.systemUsage.usesOf(system.address).map(({ by }) => by),
        index,
      ),
      textCell(contractDates(system)?.due),
      ownerCell(system, index),
    ]),
  };
}
