import { type Address, type DecisionRight, kindOf, type Side } from '@spandrel/compiler';
import { type Dependence, type Influence, PEOPLE } from './influence.ts';

/** Whoever reports to somebody still does their own work without them. */
const LINES: ReadonlySet<string> = new Set(['escalatesTo', 'accountableTo']);

/**
 * What relies on people and on what they may decide: a team’s roles, what a role owns, performs or decides, and what a
 * decision right is over. Nothing works otherwise by who looks after it, so that it goes no further.
 */
export function relianceOnPeople({ model, analyses }: Side): Influence {
  const isOfAnother = (address: Address, from: Address | undefined): boolean =>
    from !== undefined && model.referencesTo(from).some((to) => to.from === address && LINES.has(to.verb));
  return (address, from) => {
    if (isOfAnother(address, from)) return [];
    const right = kindOf(address) === 'decision-right' ? model.get(address) : undefined;
    if (!right && !PEOPLE.has(kindOf(address))) return [];
    const governed = right ? analyses.authority.governedBy(right as DecisionRight) : [];
    return [
      ...model.referencesTo(address).map(({ from, verb }): Dependence => ({ address: from, verb, isPassive: false })),
      ...governed.map((to): Dependence => ({ address: to, verb: 'governs', isPassive: true })),
    ];
  };
}
