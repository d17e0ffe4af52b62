import {
  type Allotment,
  type Amount,
  amountOf,
  type Element,
  groupBy,
  type Scope,
  sumOf,
  sumsByCurrency,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { amountInWords, amountsInWords } from '../words/describe-money.ts';
import { scopeInWords } from '../words/describe-scope.ts';
import { percentInWords, percentOf } from '../words/describe-share.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Cell, Share, SharesView, Table, TableView } from './view.ts';

/** A budget, and how much of it its lines promise. */
interface Promised {
  readonly budget: Element<'budget'>;
  readonly total: Amount | undefined;
  /** Absent where the lines are in several currencies. */
  readonly lines: Amount | undefined;
  readonly count: number;
}

/** The most bars that one takes in. */
const MOST_BARS = 25;

/** What there is to spend, and what of it is promised: by budget, by brand and region, and by how sure a bet it is. */
export function budgetsView(index: CompilationIndex): SharesView | TableView | undefined {
  const allotments = index.compilation.analyses.channelBudgets.allotments();
  const budgets = index.model.all('budget').map((budget) => promisedOf(budget, allotments, index));
  if (budgets.length === 0) return undefined;
  const largest = [...budgets].sort((a, b) => (b.total?.hundredths ?? 0) - (a.total?.hundredths ?? 0));
  const shares = largest.flatMap(drawShare);
  const facts = {
    id: 'budgets',
    title: 'Budgets',
    description: describe(budgets),
    area: 'strategy-planning' as const,
    tables: [
      budgetTable(budgets, index),
      ...Object.keys(index.model.architecture.dimensions).map((dimension) =>
        sumTable(`By ${dimension}`, dimension, allotments, (allotment) => placeOf(allotment, dimension, index)),
      ),
      sumTable('By tier', 'tier', allotments, ({ line }) => line.tier ?? 'no tier'),
      lineTable(allotments, index),
    ].filter(({ rows }) => rows.length > 0),
  };
  if (shares.length === 0) return { ...facts, kind: 'table' };
  return { ...facts, kind: 'shares', measure: measureOf(shares.length), shares: shares.slice(0, MOST_BARS) };
}

function measureOf(count: number): string {
  const which = count > MOST_BARS ? ` (the largest ${MOST_BARS} of ${count})` : '';
  return `Promised, in % of each budget${which}`;
}

function promisedOf(budget: Element<'budget'>, allotments: readonly Allotment[], index: CompilationIndex): Promised {
  const own = allotments.filter((allotment) => allotment.budget.address === budget.address);
  const { total } = budget.value;
  return {
    budget,
    total: total === undefined ? undefined : amountOf(total, index.model.architecture.currency),
    lines: sumOf(own.map(({ amount }) => amount)),
    count: own.length,
  };
}

/** The part of a budget that is promised; undefined where it can’t be told. */
function partOf({ total, lines, count }: Promised): number | undefined {
  if (!total || !lines || total.hundredths === 0 || (count > 0 && total.currency !== lines.currency)) return undefined;
  return lines.hundredths / total.hundredths;
}

function describe(budgets: readonly Promised[]): string {
  const totals = sumsByCurrency(budgets.flatMap(({ total }) => total ?? []));
  const promised = sumsByCurrency(budgets.flatMap(({ lines, count }) => (lines && count > 0 ? lines : [])));
  const over = budgets.filter((budget) => (partOf(budget) ?? 0) > 1).length;
  return [
    `${amountsInWords(totals)} in ${counted(budgets.length, 'budget')}${promised.length > 0 ? `, of which ${amountsInWords(promised)} ${promised.length > 1 ? 'are' : 'is'} promised to something` : ''}.`,
    over > 0
      ? `${counted(over, 'budget promises', 'budgets promise')} more than there is.`
      : 'None promises more than there is.',
  ].join(' ');
}

function drawShare(budget: Promised): Share[] {
  const part = partOf(budget);
  if (part === undefined || !budget.total || !budget.lines) return [];
  const { title, address } = budget.budget;
  const figures = `${amountInWords({ ...budget.lines, currency: '' })} of ${amountInWords(budget.total)}`;
  return [{ label: title, figures, percent: percentOf(part), element: address }];
}

function budgetTable(budgets: readonly Promised[], index: CompilationIndex): Table {
  return {
    title: 'Budgets',
    columns: ['Budget', 'Scope', 'Period', 'Total', 'Promised', 'Left', 'Owner'],
    rows: budgets.map((one) => {
      const { address, value } = one.budget;
      return [
        [linkTo(address, index)],
        textCell(scopeInWords(value.scope ?? {})),
        textCell(value.period),
        textCell(one.total && amountInWords(one.total)),
        one.lines ? textCell(`${amountInWords(one.lines)}${inPercent(one)}`) : missingCell('several currencies'),
        leftCell(one),
        linkCell(value.owner, index, 'no owner'),
      ];
    }),
  };
}

function inPercent(budget: Promised): string {
  const part = partOf(budget);
  return part === undefined ? '' : ` (${percentInWords(part)})`;
}

function leftCell(budget: Promised): Cell {
  const { total, lines } = budget;
  if (partOf(budget) === undefined || !total || !lines) return [];
  const left = total.hundredths - lines.hundredths;
  const amount = amountInWords({ ...total, hundredths: Math.abs(left) });
  return left < 0 ? missingCell(`${amount} too much`) : textCell(amount);
}

/** The part of the business that a line is for: that of what it pays for, else that of the budget. */
function placeOf({ budget, line }: Allotment, dimension: string, { model }: CompilationIndex): string {
  const whole = (budget.value.scope as Scope | undefined)?.[dimension];
  const target = (model.get(line.target)?.value as { scope?: Scope } | undefined)?.scope?.[dimension];
  const shared = target?.filter((value) => whole?.includes(value) ?? true) ?? [];
  return (shared.length > 0 ? shared : (whole ?? [])).join(' and ') || 'all';
}

function sumTable(
  title: string,
  column: string,
  allotments: readonly Allotment[],
  nameOf: (allotment: Allotment) => string,
): Table {
  const groups = [...groupBy(allotments, nameOf)].map(([name, group]) => ({
    name,
    sums: sumsByCurrency(group.map(({ amount }) => amount)),
    count: group.length,
  }));
  const total = sumOf(allotments.map(({ amount }) => amount));
  return {
    title,
    columns: [column.charAt(0).toUpperCase() + column.slice(1), 'Promised', 'Share', 'Lines'],
    rows: groups
      .sort((a, b) => (b.sums[0]?.hundredths ?? 0) - (a.sums[0]?.hundredths ?? 0))
      .map(({ name, sums, count }) => [
        textCell(name),
        textCell(amountsInWords(sums)),
        textCell(total && total.hundredths > 0 ? percentInWords((sums[0]?.hundredths ?? 0) / total.hundredths) : ''),
        textCell(String(count)),
      ]),
  };
}

function lineTable(allotments: readonly Allotment[], index: CompilationIndex): Table {
  return {
    title: 'Lines',
    columns: ['Budget', 'For', 'Amount', 'Tier', 'Counts for the channel'],
    rows: allotments.map(({ budget, line, amount, channel }) => [
      [linkTo(budget.address, index)],
      linkCell(line.target, index),
      textCell(amountInWords(amount)),
      textCell(line.tier),
      linkCell(channel, index),
    ]),
  };
}
