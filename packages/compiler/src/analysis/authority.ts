import { type Address, elementAddressOf, kindOf } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import { indexBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import { amountOf, type Money } from '../model/money.ts';
import { type Cell, cellsOf, covers, type Scope, scopesMeet } from '../model/scopes.ts';
import type { Unknowns } from '../model/unknowns.ts';
import type { Kind } from '../schema/language.ts';

export type DecisionRight = Element<'decision-right'>;

/** The kinds whose elements somebody must have the last word over. */
export const GOVERNABLE_KINDS = [
  'definition',
  'scoring-model',
  'attribution-model',
  'channel-framework',
  'taxonomy',
  'standard',
  'budget',
] as const satisfies readonly Kind[];

/** The elements of those kinds. */
export function governables(model: Model): Element[] {
  return GOVERNABLE_KINDS.flatMap((kind) => [...(model.all(kind) as readonly Element[])]);
}

/** Whether somebody must have the last word over an element; over what a vendor alone defines, nobody can. */
export function isGovernable({ kind, value }: Element): boolean {
  const byVendor = (value as { vendorDefined?: boolean }).vendorDefined === true;
  return (GOVERNABLE_KINDS as readonly Kind[]).includes(kind) && !byVendor;
}

/** The scope that an element applies to, if it states one. */
export function scopeOf(element: Element | undefined): Scope {
  return (element?.value as { scope?: Scope } | undefined)?.scope ?? {};
}

/** Who decides what (after RAPID: P. Rogers and M. Blenko, Who has the D?, Harvard Business Review, January 2006). */
export interface Authority {
  /**
   * The rights over a thing: those that name it, else those over its whole kind (`kind/*`), as far as their scope meets its own.
   */
  readonly rightsOver: (address: Address) => readonly DecisionRight[];
  /** Those of them that say who decides. */
  readonly decidedBy: (address: Address) => readonly DecisionRight[];
  /**
   * The combinations of brand, region and so on in which nobody decides a thing, by the dimensions that the rights over
   * it are scoped by. Where there is no right, it is the one combination of none: everywhere.
   */
  readonly undecidedCells: (element: Element) => readonly Cell[];
  /** The elements that a right is over. */
  readonly governedBy: (right: DecisionRight) => readonly Address[];
}

export function analyseAuthority(model: Model, unknowns: Unknowns): Authority {
  const rightsByTarget = unknowns.once(() => indexBy(model.all('decision-right'), ({ value }) => value.governs ?? []));
  const namedOver = unknowns.oncePer((address: Address): readonly DecisionRight[] => {
    const index = rightsByTarget();
    const scope = scopeOf(model.get(address));
    const rights = index.get(address) ?? index.get(`${kindOf(address)}/*`) ?? [];
    return rights.filter((right) => scopesMeet(scopeOf(right), scope));
  });
  const rightsOver = (address: Address): readonly DecisionRight[] => {
    const rights = namedOver(address);
    // A right that is here by a slip of the pen is here by presumption: reading it has it noted.
    return rights.filter(({ value }) => value.governs !== undefined);
  };
  const decidedBy = (address: Address): readonly DecisionRight[] =>
    rightsOver(address).filter(({ value }) => value.decide !== undefined);
  return {
    rightsOver,
    decidedBy,
    undecidedCells: (element) => undecidedCells(element, decidedBy(element.address), model),
    governedBy: (right) =>
      (right.value.governs ?? []).flatMap((target) =>
        target.endsWith('/*')
          ? model
              .all(kindOf(target) as Kind)
              .map(({ address }) => address)
              .filter((address) => rightsOver(address).includes(right))
          : [target],
      ),
  };
}

function undecidedCells(element: Element, rights: readonly DecisionRight[], model: Model): Cell[] {
  const scopes = rights.map(scopeOf);
  const dimensions = [...new Set(scopes.flatMap((scope) => Object.keys(scope)))].sort();
  return cellsOf(model.architecture.dimensions, dimensions, scopeOf(element)).filter(
    (cell) => !scopes.some((scope) => covers(scope, cell)),
  );
}

/** The rights that say who decides a thing; for what is nested without one, those over the element that it sits in. */
export function rightsDeciding(address: Address, { decidedBy }: Authority): readonly DecisionRight[] {
  const own = decidedBy(address);
  return own.length > 0 ? own : decidedBy(elementAddressOf(address));
}

/** Whether two rights may both decide one case: their scopes meet and so do the amounts that they decide. */
export function overlap(a: DecisionRight, b: DecisionRight, currency: string | undefined): boolean {
  return scopesMeet(scopeOf(a), scopeOf(b)) && limitsOverlap(a, b, currency);
}

function limitsOverlap(a: DecisionRight, b: DecisionRight, currency: string | undefined): boolean {
  const bounds = (right: DecisionRight): { above: number; below: number; currencies: string[] } => {
    const amount = (money: Money | undefined) => (money === undefined ? undefined : amountOf(money, currency));
    const [above, below] = [amount(right.value.limit?.above), amount(right.value.limit?.below)];
    return {
      above: above?.hundredths ?? Number.NEGATIVE_INFINITY,
      below: below?.hundredths ?? Number.POSITIVE_INFINITY,
      currencies: [above, below].flatMap((bound) => bound?.currency ?? []),
    };
  };
  const [first, second] = [bounds(a), bounds(b)];
  // Amounts in different currencies can't be compared, so nothing is claimed of them.
  if (new Set([...first.currencies, ...second.currencies]).size > 1) return false;
  return Math.max(first.above, second.above) < Math.min(first.below, second.below);
}

/** Whether a right was delegated from another one, directly or through others. */
export function isDelegatedFrom(right: DecisionRight, other: DecisionRight, model: Model): boolean {
  const seen = new Set<Address>();
  for (
    let from = right.value.delegatedFrom;
    from !== undefined && !seen.has(from);
    from = model.get<'decision-right'>(from)?.value.delegatedFrom
  ) {
    if (from === other.address) return true;
    seen.add(from);
  }
  return false;
}
