import { type DecisionRight, rightsDeciding, scopeOf } from '../analysis/authority.ts';
import { mayDecide } from '../analysis/escalation.ts';
import type { Compilation } from '../compile.ts';
import { listAnd, listOr } from '../diagnostics/problem.ts';
import { type Address, byCodeUnit, elementAddressOf } from '../model/addresses.ts';
import { EditError } from './edit.ts';

/** Who decides about some things, and by what. */
export interface Decider {
  readonly decidedBy: Address;
  /** The rights that say so; none where the owner has to do. */
  readonly rights: readonly DecisionRight[];
  /** What of the things no right is over. */
  readonly ungoverned: readonly Address[];
}

/**
 * Who decides about some things together: whom the rights over them name, or who is asked for and stands above these;
 * where there is no right at all, their owner. Throws an EditError where that is nobody, or not one and the same.
 */
export function chooseDecider(affects: readonly Address[], asked: Address | undefined, within: Compilation): Decider {
  const { model, analyses } = within;
  const governed = affects.map((address) => ({ address, rights: rightsDeciding(address, analyses.authority) }));
  const ungoverned = governed.filter(({ rights }) => rights.length === 0).map(({ address }) => address);
  if (ungoverned.length === affects.length) {
    return { decidedBy: asked ?? ownerOf(affects, within), rights: [], ungoverned };
  }
  const rightsOf = (mine: (right: DecisionRight) => boolean): DecisionRight[] =>
    [...new Set(governed.flatMap(({ rights }) => rights.filter(mine)))].sort((a, b) =>
      byCodeUnit(a.address, b.address),
    );
  const all = rightsOf(() => true);
  if (asked !== undefined) {
    const withoutSay = governed.find(
      ({ rights }) => rights.length > 0 && !rights.some((right) => mayDecide(right, asked, model)),
    );
    if (withoutSay) {
      throw new EditError(
        `“${asked}” has no say over “${withoutSay.address}”: it is decided by ${listOr(withoutSay.rights.map(inWords))}, or by who stands above.`,
      );
    }
    return { decidedBy: asked, rights: rightsOf((right) => mayDecide(right, asked, model)), ungoverned };
  }
  const [decider, ...others] = [...new Set(all.map(deciderOf))];
  if (decider === undefined || others.length > 0) throw new EditError(tellDifferent(governed));
  return { decidedBy: decider, rights: all, ungoverned };
}

function tellDifferent(governed: readonly { address: Address; rights: readonly DecisionRight[] }[]): string {
  const told = governed
    .filter(({ rights }) => rights.length > 0)
    .map(({ address, rights }) => `“${address}” by ${listOr(rights.map(inWords))}`);
  const advice =
    told.length > 1
      ? 'Write a record for each of them, or, where one of them stands above the others, name it with --decided-by.'
      : 'Name who decides this time with --decided-by.';
  return `it is not one role or forum that decides: ${listAnd(told)}. ${advice}`;
}

function ownerOf(affects: readonly Address[], { model }: Compilation): Address {
  const owners = affects.map((address) => {
    const { owner, steward } = (model.get(elementAddressOf(address))?.value ?? {}) as Record<
      string,
      Address | undefined
    >;
    return owner ?? steward;
  });
  const [owner, ...others] = [...new Set(owners)];
  if (owner !== undefined && others.length === 0) return owner;
  const things = listAnd(affects.map((address) => `“${address}”`));
  throw new EditError(
    `nobody is named who decides about ${things}: no decision right is over ${affects.length === 1 ? 'it, and it has no owner' : 'them, and they have no owner in common'}. Declare a right, or say who decides with --decided-by.`,
  );
}

/** Only rights that name somebody are asked for. */
function deciderOf({ value }: DecisionRight): Address {
  return value.decide as Address;
}

function inWords(right: DecisionRight): string {
  const scope = Object.values(scopeOf(right)).flat().join(', ');
  return `${deciderOf(right)} (${right.address}${scope === '' ? '' : `, for ${scope}`})`;
}
