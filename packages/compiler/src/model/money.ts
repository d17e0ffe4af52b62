import { groupBy } from './group-by.ts';

/** An amount as it is declared: a number in the architecture's currency, or one with a currency of its own. */
export type Money = number | { amount: number; currency: string };

/** An amount in hundredths of its currency, rounded; the currency is empty where neither it nor the manifest names one. */
export interface Amount {
  readonly hundredths: number;
  readonly currency: string;
}

export function amountOf(money: Money, currency = ''): Amount {
  const [amount, own] = typeof money === 'number' ? [money, currency] : [money.amount, money.currency];
  return { hundredths: Math.round(amount * 100), currency: own };
}

/** The sum of amounts, or undefined where they are not all in one currency. */
export function sumOf(amounts: readonly Amount[]): Amount | undefined {
  const currencies = new Set(amounts.map((amount) => amount.currency));
  if (currencies.size > 1) return undefined;
  return {
    hundredths: amounts.reduce((sum, { hundredths }) => sum + hundredths, 0),
    currency: [...currencies][0] ?? '',
  };
}

/** The sums of amounts, one for each currency, in the order in which currencies first occur: they are never mixed. */
export function sumsByCurrency(amounts: readonly Amount[]): Amount[] {
  return [...groupBy(amounts, ({ currency }) => currency).values()].flatMap((group) => sumOf(group) ?? []);
}
