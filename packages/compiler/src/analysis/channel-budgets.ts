import { type Address, kindOf } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { groupBy, indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import { type Amount, amountOf, sumOf } from '../model/money.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { isRunning } from './activity.ts';

export type Budget = Element<'budget'>;
export type BudgetLine = NonNullable<Budget['value']['lines']>[number];

/** A line of a budget, with what it gives. */
export interface Allotment {
  readonly budget: Budget;
  readonly line: BudgetLine;
  readonly amount: Amount;
  /** The channel that all of it is for; absent where it is for several, or for none. */
  readonly channel?: Address;
}

/** What the budgets give to whom. */
export interface ChannelBudgets {
  /** Every line that states an amount. */
  readonly allotments: () => readonly Allotment[];
  /** The lines that are for one channel only: they name it, or a system or campaign that serves no other. */
  readonly of: (channel: Address) => readonly Allotment[];
  /**
   * The part of all lines that is for a channel, from 0 to 1; undefined where no line is for it alone, and where amounts
   * are in several currencies, which can’t be compared.
   */
  readonly shareOf: (channel: Address) => number | undefined;
}

export function analyseChannelBudgets(model: Model, unknowns: Unknowns): ChannelBudgets {
  const channelsBySystem = unknowns.once(() =>
    indexBy(model.all('channel').filter(isRunning), ({ value }) => value.systems ?? []),
  );
  const soleChannel = (target: Address): Address | undefined => {
    if (kindOf(target) === 'channel') return target;
    const served =
      kindOf(target) === 'system'
        ? (channelsBySystem().get(target) ?? []).map(({ address }) => address)
        : kindOf(target) === 'campaign'
          ? (model.get<'campaign'>(target)?.value.channels ?? [])
          : [];
    return served.length === 1 ? served[0] : undefined;
  };
  const allotments = unknowns.once(() =>
    model.all('budget').flatMap((budget) =>
      (budget.value.lines ?? []).flatMap((line): Allotment[] => {
        if (line?.amount === undefined || line.target === undefined) return [];
        const channel = soleChannel(line.target);
        const amount = amountOf(line.amount, model.architecture.currency);
        return [{ budget, line, amount, ...(channel === undefined ? {} : { channel }) }];
      }),
    ),
  );
  const byChannel = unknowns.once(() => groupBy(allotments(), ({ channel }) => channel));
  const of = (channel: Address): readonly Allotment[] => byChannel().get(channel) ?? [];
  const total = unknowns.once(() => sumOf(allotments().map(({ amount }) => amount)));
  return {
    allotments,
    of,
    shareOf: (channel) => {
      const given = of(channel);
      const whole = total();
      if (given.length === 0 || whole === undefined || whole.hundredths === 0) return undefined;
      return given.reduce((sum, { amount }) => sum + amount.hundredths, 0) / whole.hundredths;
    },
  };
}
