import {
  type Address,
  type Amount,
  amountOf,
  type Comparison,
  type DecisionRight,
  kindFacts,
  type Meaning,
  type Money,
  type Shape,
  shapeWithin,
} from '@spandrel/compiler';
import type { ChangedElement, ChangedKey } from '../diff/change-set.ts';

/** A right over something that changed, and who has what part in the decision. */
export interface GoverningRight {
  readonly right: Address;
  /** It names the thing, or is over everything of its kind. */
  readonly over: 'element' | 'kind';
  readonly decide: Address | undefined;
  /** Who must agree. */
  readonly agree: readonly Address[];
  readonly recommend: readonly Address[];
  readonly input: readonly Address[];
  readonly inform: readonly Address[];
  readonly changeProcess: Address | undefined;
  /** The same change brought the right about, or altered it: whoever is said to decide was not asked before. */
  readonly comesWithChange: 'added' | 'changed' | undefined;
}

/** The rights that something falls under today: those whose scope meets its own, and whose limits hold an amount at stake. */
export function rightsOverChanged(element: ChangedElement, { head }: Comparison): readonly DecisionRight[] {
  const rights = head.analyses.authority.rightsOver(element.address);
  if (!rights.some(({ value }) => value.limit) || element.kind === 'architecture') return rights;
  const currency = head.model.architecture.currency;
  const shape = kindFacts(element.kind).shape;
  const amounts = element.keys.flatMap((key) => amountsOf(key, shape).map((money) => amountOf(money, currency)));
  return amounts.length === 0
    ? rights
    : rights.filter((right) => amounts.some((amount) => holds(right, amount, currency)));
}

/** What a right says, and whether it is itself part of the change. */
export function describeRight(right: DecisionRight, thing: Address, comparison: Comparison): GoverningRight {
  const { decide, agree = [], recommend = [], input = [], inform = [], changeProcess, governs = [] } = right.value;
  return {
    right: right.address,
    over: governs.includes(thing) ? 'element' : 'kind',
    decide,
    agree,
    recommend,
    input,
    inform,
    changeProcess,
    comesWithChange: partInChange(right.address, comparison),
  };
}

function partInChange(right: Address, { isAdded, changesOf }: Comparison): GoverningRight['comesWithChange'] {
  if (isAdded(right)) return 'added';
  return changesOf(right).some(({ path }) => PARTS_IN_DECISION.has(path[0])) ? 'changed' : undefined;
}

/** What a right says of who decides what. */
export const PARTS_IN_DECISION: ReadonlySet<string | undefined> = new Set([
  'governs',
  'decide',
  'agree',
  'scope',
  'limit',
  'delegatedFrom',
  'escalateTo',
  'changeProcess',
]);

/** The amounts that a key comes to hold, or held where it is gone. */
function amountsOf({ path, before, after }: ChangedKey, element: Shape): Money[] {
  const shape = path.reduce<Shape | undefined>(shapeWithin, element);
  const meaning = after ?? before;
  // A changed currency or number within `{amount, currency}` stands for the amount, which is told as a whole nowhere.
  if (path.at(-1) === 'amount' && typeof meaning === 'number') return [meaning];
  return meaning === undefined ? [] : [...amountsIn(meaning, shape)];
}

function* amountsIn(meaning: Meaning, shape: Shape | undefined): Iterable<Money> {
  if (isMoney(shape)) {
    if (typeof meaning === 'number' || (typeof meaning === 'object' && meaning !== null)) yield meaning as Money;
    return;
  }
  if (typeof meaning !== 'object' || meaning === null) return;
  // Lists whose items are told apart are mappings here, and have the shape of their items behind any key.
  for (const [key, inner] of Object.entries(meaning)) yield* amountsIn(inner as Meaning, shapeWithin(shape, key));
}

function isMoney(shape: Shape | undefined): boolean {
  return (
    shape?.type === 'either' && shape.options.some((option) => option.type === 'object' && 'currency' in option.keys)
  );
}

/** Whether a right decides an amount. One that is exactly the limit falls to both sides of it: nobody is said to have no say. */
function holds({ value: { limit } }: DecisionRight, amount: Amount, currency: string | undefined): boolean {
  const bound = (money: Money | undefined, fallback: number): number => {
    if (money === undefined) return fallback;
    const { hundredths, currency: own } = amountOf(money, currency);
    // Amounts in different currencies can’t be compared, so a right is not ruled out by them.
    return own === amount.currency ? hundredths : fallback;
  };
  const above = bound(limit?.above, Number.NEGATIVE_INFINITY);
  const below = bound(limit?.below, Number.POSITIVE_INFINITY);
  return above <= amount.hundredths && amount.hundredths <= below;
}
