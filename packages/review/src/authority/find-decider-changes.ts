import { type Address, byCodeUnit, type Comparison, type DecisionRight, type Element } from '@spandrel/compiler';
import type { ChangeSet } from '../diff/change-set.ts';
import type { DeciderChange } from './authority-changes.ts';
import { PARTS_IN_DECISION } from './governing-rights.ts';
import { settlingRecords } from './settling-records.ts';

/** What others have the last word over than before, by address; what came or went itself is told elsewhere. */
export function findDeciderChanges(changes: ChangeSet, comparison: Comparison): DeciderChange[] {
  const { base, head, presentAddress } = comparison;
  const rightsByThing = new Map<Address, Set<Address>>();
  const note = (thing: Address, right: Address): void => {
    rightsByThing.set(thing, (rightsByThing.get(thing) ?? new Set()).add(right));
  };
  for (const address of touchedRights(changes)) {
    const [was, is] = [formOfRight(address, comparison), head.model.get<'decision-right'>(address)];
    for (const thing of was ? base.analyses.authority.governedBy(was) : []) note(presentAddress(thing), address);
    for (const thing of is ? head.analyses.authority.governedBy(is) : []) note(thing, address);
  }
  return [...rightsByThing]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([thing, rights]) => deciderChange(thing, [...rights].sort(byCodeUnit), comparison));
}

/** The decision rights that came, went or decide otherwise, by their addresses in head, or in base where they are gone. */
function touchedRights({ added, removed, changed }: ChangeSet): Address[] {
  const altered = changed.filter(({ keys }) => keys.some(({ path }) => PARTS_IN_DECISION.has(path[0])));
  return [...added, ...removed, ...altered]
    .filter(({ kind }) => kind === 'decision-right')
    .map(({ address }) => address);
}

function formOfRight(address: Address, { base, formOf }: Comparison): DecisionRight | undefined {
  return (formOf(address) as Element<'decision-right'> | undefined) ?? base.model.get<'decision-right'>(address);
}

function deciderChange(thing: Address, rights: readonly Address[], comparison: Comparison): DeciderChange[] {
  const { base, head, formOf, presentAddress } = comparison;
  const was = formOf(thing);
  if (was === undefined || head.model.get(thing) === undefined) return [];
  const deciding = base.analyses.authority.decidedBy(was.address);
  const before = deciders(deciding).map(presentAddress).sort(byCodeUnit);
  const after = deciders(head.analyses.authority.decidedBy(thing));
  if (before.join() === after.join()) return [];
  const settling = [thing, ...rights].flatMap((about) => settlingRecords(about, deciding, 'base', comparison));
  const settledBy = [...new Set(settling.map(({ address }) => address))].sort(byCodeUnit);
  return [{ what: 'decider', address: thing, before, after, rights, settledBy }];
}

function deciders(rights: readonly DecisionRight[]): Address[] {
  return [...new Set(rights.flatMap(({ value }) => value.decide ?? []))].sort(byCodeUnit);
}
