import { type Address, kindOf, type Side } from '@spandrel/compiler';
import { dependenceInWords } from './find-dependants.ts';
import { type Dependence, type Influence, PEOPLE, readInfluence } from './influence.ts';
import { relianceOnPeople } from './reliance-on-people.ts';

/** Something that directly depends on something else, for whoever walks on from it by themselves. */
export interface DirectDependant {
  readonly address: Address;
  /** What it has to do with it: “reads”, “is written by”. */
  readonly words: string;
  /** From where one must have come for it to count: from anywhere, from a system, or from nowhere, which is where one starts. */
  readonly counts: 'always' | 'from-system' | 'at-first';
  /** Nothing depends on it in turn, come by from here. */
  readonly ends: boolean;
}

/** What directly depends on something: where people look after things, on them; otherwise on what works. */
export type DirectDependence = (address: Address) => readonly DirectDependant[];

/**
 * The two ways in which anything depends on anything, as lists by which `findDependants` can be done elsewhere: a
 * breadth-first walk finds the same. From a person, a role, a team, a forum or a decision right one walks the second.
 */
export function listDependence(side: Side): { readonly works: DirectDependence; readonly people: DirectDependence } {
  const [works, people] = [readInfluence(side), relianceOnPeople(side)];
  return {
    works: (address) => listDirect(address, works, () => false),
    people: (address) =>
      isOfPeople(address)
        ? // Whoever reports to somebody still does their own work without them.
          listDirect(address, people, (other) => people(other, address).length === 0)
        : [],
  };
}

/** Whether what depends on something is what people look after, and not what works by it. */
export function isOfPeople(address: Address): boolean {
  return PEOPLE.has(kindOf(address)) || kindOf(address) === 'decision-right';
}

/** Of where one comes from, nothing matters to works but whether it is a system. */
const SOME_SYSTEM = 'system/';
const SOMETHING_ELSE = 'field/';

function listDirect(address: Address, influence: Influence, endsAt: (other: Address) => boolean): DirectDependant[] {
  const [always, fromSystem] = [SOMETHING_ELSE, SOME_SYSTEM].map((from) => influence(address, from).map(keyOf));
  const together = new Map<string, { dependence: Dependence; words: Set<string>; counts: DirectDependant['counts'] }>();
  for (const dependence of influence(address, undefined)) {
    const key = keyOf(dependence);
    const counts = always?.includes(key) ? 'always' : fromSystem?.includes(key) ? 'from-system' : 'at-first';
    const known = together.get(`${counts} ${dependence.address}`);
    if (known) known.words.add(dependenceInWords(dependence));
    else
      together.set(`${counts} ${dependence.address}`, {
        dependence,
        words: new Set([dependenceInWords(dependence)]),
        counts,
      });
  }
  return [...together.values()].map(({ dependence, words, counts }) => ({
    address: dependence.address,
    words: [...words].sort().join(' and '),
    counts,
    ends: endsAt(dependence.address),
  }));
}

function keyOf({ address, verb, isPassive }: Dependence): string {
  return `${address} ${verb} ${isPassive}`;
}
