import {
  type Amount,
  amountOf,
  contractDates,
  type Element,
  groupBy,
  isActive,
  isLive,
  scopesMeet,
  sumOf,
  sumsByCurrency,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { amountInWords, amountsInWords } from '../words/describe-money.ts';
import { scopeInWords } from '../words/describe-scope.ts';
import { percentInWords, percentOf } from '../words/describe-share.ts';
import { camelInWords } from '../words/name-things.ts';
import { ownerCell } from './describe-element.ts';
import { groupOfSystem, SYSTEM_GROUPS } from './group-systems.ts';
import { linkTo, missingCell, textCell } from './make-cells.ts';
import type { Cell, Share, SharesView, Table, TableView } from './view.ts';

type System = Element<'system'>;

/** Several systems for one purpose. */
interface Overlap {
  readonly capability: string;
  readonly systems: readonly System[];
  /** Those that are named as the main one. */
  readonly primary: readonly System[];
  /** Whether two of them serve the same part of the business. */
  readonly meets: boolean;
}

/** What the stack costs, how much of it is used, and where several systems do the same. */
export function stackCost(index: CompilationIndex): SharesView | TableView | undefined {
  const systems = index.model.all('system').filter(isLive);
  const overlaps = overlapsIn(index);
  const telling = systems.filter(({ value }) => value.cost?.annual !== undefined || value.utilisation !== undefined);
  if (overlaps.length + telling.length === 0) return undefined;
  const shares = costShares(systems, index);
  const facts = {
    id: 'stack-cost',
    title: 'Overlap and cost of the stack',
    description: describe(systems, overlaps, index),
    area: 'martech-data' as const,
    tables: [overlapTable(overlaps, index), costTable(systems, index), sumTable(systems, index)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
  if (shares.length < 2) return { ...facts, kind: 'table' };
  return { ...facts, kind: 'shares', measure: 'Share of the stated annual cost, in %', shares };
}

function overlapsIn({ compilation }: CompilationIndex): Overlap[] {
  const { provided, providers } = compilation.analyses.capabilities;
  return [...provided()].sort().flatMap((capability): Overlap[] => {
    const systems = providers(capability).filter(isActive);
    if (systems.length < 2) return [];
    const primary = systems.filter(({ value }) => value.primaryFor?.includes(capability));
    const meets = systems.some((system, at) =>
      systems.slice(0, at).some((other) => scopesMeet(system.value.scope, other.value.scope)),
    );
    return [{ capability, systems, primary, meets }];
  });
}

function costOf({ value }: System, { model }: CompilationIndex): Amount | undefined {
  const annual = value.cost?.annual;
  return annual === undefined ? undefined : amountOf(annual, model.architecture.currency);
}

function costsOf(systems: readonly System[], index: CompilationIndex): Amount[] {
  return systems.flatMap((system) => costOf(system, index) ?? []);
}

function describe(systems: readonly System[], overlaps: readonly Overlap[], index: CompilationIndex): string {
  const costs = costsOf(systems, index);
  const unsettled = overlaps.filter(({ primary, meets }) => meets && primary.length !== 1).length;
  const idle = systems.filter(({ value }) => value.utilisation !== undefined && value.utilisation < 0.5).length;
  return [
    costs.length === 0
      ? `No cost is stated for the ${counted(systems.length, 'system')} in use.`
      : `${amountsInWords(sumsByCurrency(costs))} a year is stated, for ${costs.length} of ${counted(systems.length, 'system')} in use.`,
    overlaps.length === 0
      ? 'No two systems do the same.'
      : `${counted(overlaps.length, 'purpose is', 'purposes are')} served by several systems${unsettled > 0 ? `; for ${unsettled} it is not said which one is the main one` : ''}.`,
    idle > 0 ? `${counted(idle, 'system is', 'systems are')} used by less than half.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A bar for each part of the stack; none where amounts are in several currencies, which can’t be added up. */
function costShares(systems: readonly System[], index: CompilationIndex): Share[] {
  const total = sumOf(costsOf(systems, index));
  if (!total || total.hundredths === 0) return [];
  const byGroup = groupBy(systems, groupOfSystem);
  return SYSTEM_GROUPS.flatMap(({ id, label }) => {
    const sum = sumOf(costsOf(byGroup.get(id) ?? [], index));
    if (!sum || sum.hundredths === 0) return [];
    return [{ label, figures: amountInWords(sum), percent: percentOf(sum.hundredths / total.hundredths) }];
  });
}

function overlapTable(overlaps: readonly Overlap[], index: CompilationIndex): Table {
  return {
    title: 'Several systems for one purpose',
    columns: ['Purpose', 'System', 'Main one', 'Scope', 'Used', 'Annual cost', 'Renews or ends'],
    rows: overlaps.flatMap((overlap) =>
      overlap.systems.map((system, at) => [
        at === 0 ? textCell(camelInWords(overlap.capability)) : [],
        [linkTo(system.address, index)],
        primaryCell(system, overlap, at),
        textCell(scopeInWords(system.value.scope ?? {})),
        usedCell(system),
        textCell(costsOf([system], index).map(amountInWords)[0]),
        textCell(contractDates(system)?.due),
      ]),
    ),
  };
}

function primaryCell(system: System, { primary, meets }: Overlap, at: number): Cell {
  if (primary.includes(system)) return [{ text: 'main one', strong: primary.length > 1 }];
  if (primary.length > 0 || at > 0) return [];
  return meets ? missingCell('not said') : textCell('each for its own part of the business');
}

function usedCell({ value }: System): Cell {
  const { utilisation } = value;
  return utilisation === undefined ? [] : [{ text: percentInWords(utilisation), strong: utilisation < 0.5 }];
}

/** Every system in use, the dearest first. */
function costTable(systems: readonly System[], index: CompilationIndex): Table {
  const cost = (system: System): number => costOf(system, index)?.hundredths ?? -1;
  return {
    title: 'Systems in use',
    columns: ['System', 'Purposes', 'Annual cost', 'Used', 'Renews or ends', 'Owner'],
    rows: [...systems]
      .sort((a, b) => cost(b) - cost(a))
      .map((system) => [
        [linkTo(system.address, index)],
        textCell((system.value.provides ?? []).map(camelInWords).join(', ')),
        textCell(costsOf([system], index).map(amountInWords)[0]),
        usedCell(system),
        textCell(contractDates(system)?.due),
        ownerCell(system, index),
      ]),
  };
}

function sumTable(systems: readonly System[], index: CompilationIndex): Table {
  const byGroup = groupBy(systems, groupOfSystem);
  const rows = SYSTEM_GROUPS.flatMap(({ id, label }): Cell[][] => {
    const members = byGroup.get(id) ?? [];
    const costs = costsOf(members, index);
    if (costs.length === 0) return [];
    return [
      [
        textCell(label),
        textCell(amountsInWords(sumsByCurrency(costs))),
        textCell(`${costs.length} of ${members.length}`),
      ],
    ];
  });
  return { title: 'Annual cost', columns: ['Part of the stack', 'Sum', 'Systems with a stated cost'], rows };
}
