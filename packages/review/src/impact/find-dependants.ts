import { type Address, byCodeUnit, kindOf, type Side } from '@spandrel/compiler';
import { type Dependence, type Influence, PEOPLE, readInfluence } from './influence.ts';
import { relianceOnPeople } from './reliance-on-people.ts';
import { spread } from './spread.ts';

/** A step of what depends on what: `from` depends on `to`. */
export interface DependenceStep {
  readonly from: Address;
  readonly to: Address;
  /** What the one has to do with the other: “reads”, “is written by”. */
  readonly words: string;
}

/** Something that depends on something else, directly or by way of others. */
export interface Dependant {
  readonly address: Address;
  readonly kind: string;
  /** 1 is what depends on it directly. */
  readonly distance: number;
  /** A shortest way back to what it depends on. */
  readonly steps: readonly DependenceStep[];
}

/** What people look at and act by comes first. */
const FIRST_KINDS = ['metric', 'report', 'automation'];

/** Everything that depends on something: metrics, reports and automations first, then by kind; by distance and address. */
export function findDependants(subject: Address, side: Side): Dependant[] {
  const isOfPeople = PEOPLE.has(kindOf(subject)) || kindOf(subject) === 'decision-right';
  const influence = (isOfPeople ? relianceOnPeople : readInfluence)(side);
  return [...spread([subject], influence)]
    .filter(([address]) => address !== subject && side.model.node(address) !== undefined)
    .map(([address, path]) => ({
      address,
      kind: kindOf(address),
      distance: path.length - 1,
      steps: stepsBack(path, influence),
    }))
    .sort(
      (a, b) =>
        rankOf(a.kind) - rankOf(b.kind) ||
        byCodeUnit(a.kind, b.kind) ||
        a.distance - b.distance ||
        byCodeUnit(a.address, b.address),
    );
}

function rankOf(kind: string): number {
  const at = FIRST_KINDS.indexOf(kind);
  return at < 0 ? FIRST_KINDS.length : at;
}

function stepsBack(path: readonly Address[], influence: Influence): DependenceStep[] {
  return path
    .slice(1)
    .map((from, at) => {
      const to = path[at] as Address;
      const ways = influence(to, path[at - 1]).filter(({ address }) => address === from);
      const words = [...new Set(ways.map(dependenceInWords))].sort(byCodeUnit);
      return { from, to, words: words.join(' and ') };
    })
    .reverse();
}

/** Verbs as seen from the other end. */
const PASSIVE: Readonly<Record<string, string>> = {
  writes: 'is written by',
  scoresInto: 'holds the score of',
  stampedIn: 'is stamped by',
  qualifiesFor: 'is qualified for by',
  sendsTo: 'receives from',
  supports: 'is supported by',
  feeds: 'takes events from',
  keptIn: 'holds the state of',
  carries: 'is carried by',
  governs: 'is governed by',
};

/** “reads”, “is computed in”, and from the other end “is written by”. */
export function dependenceInWords({ verb, isPassive }: Dependence): string {
  const words = verb.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (isPassive) return PASSIVE[verb] ?? `is what ${words} leads to from`;
  const [first = ''] = words.split(' ');
  return first.endsWith('s') ? words : `is ${words}`;
}
