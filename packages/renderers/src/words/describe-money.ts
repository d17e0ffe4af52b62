import { type Amount, amountOf, type Money } from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { grouped } from './count-things.ts';

/** “12,500 EUR”. */
export function amountInWords({ hundredths, currency }: Amount): string {
  return `${grouped(hundredths / 100)} ${currency}`.trim();
}

/** Sums of several currencies side by side: “12,500 EUR and 3,000 USD”. */
export function amountsInWords(amounts: readonly Amount[]): string {
  return amounts.map(amountInWords).join(' and ');
}

/** A declared amount, with the architecture’s currency where it names none of its own. */
export function moneyInWords(money: Money | undefined, { model }: CompilationIndex): string | undefined {
  return money === undefined ? undefined : amountInWords(amountOf(money, model.architecture.currency));
}
