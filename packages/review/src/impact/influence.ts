import { type Address, createGraph, type Graph, groupBy, kindOf, type Reference, type Side } from '@spandrel/compiler';

/** References by which what refers changes what is referred to: what is written depends on what writes it. */
const ONWARD: ReadonlySet<string> = new Set([
  'writes',
  'scoresInto',
  'stampedIn',
  'qualifiesFor',
  'sendsTo',
  'supports',
  'feeds',
]);
/** References by which both change with each other: a lifecycle keeps its stage in a field, and reads it there. */
const BOTH_WAYS: ReadonlySet<string> = new Set(['keptIn']);
/** References that say who has to do with something, what was decided, or what comes later: nothing works otherwise by them. */
const NO_INFLUENCE: ReadonlySet<string> = new Set([
  'governs',
  'affects',
  'supersedes',
  'recordedIn',
  'replacedBy',
  'resolvedBy',
  'delegatedFrom',
  'changedThrough',
  'funds',
]);
export const PEOPLE: ReadonlySet<string> = new Set(['role', 'forum', 'team', 'person']);
/** What nearly everything has to do with: that it is touched is told, and what it touches in turn only where it changed itself. */
const ENDS: ReadonlySet<string> = new Set(['system', 'channel', 'decision-right']);
/** What a part belongs to changes with it; with a field, no more than what works with that field. */
const WHOLES: ReadonlySet<string> = new Set(['stage', 'transition', 'step', 'handoff']);

/** What is named by steps, and declared by nothing else. */
const NAMED_BY_STEPS: Readonly<Record<string, string>> = { capability: 'requires', artifact: 'consumes' };

/** Something that directly depends on something else, and how. */
export interface Dependence {
  readonly address: Address;
  /** What the one that refers does to the other: `reads`, `runsIn`. */
  readonly verb: string;
  /** It is what it depends on that refers: what is written depends on what writes it. */
  readonly isPassive: boolean;
}

/** What directly depends on something, in one state of an architecture; `from` is what it was come by, nothing where it changed itself. */
export type Influence = (address: Address, from: Address | undefined) => readonly Dependence[];

/** Reads off a model what depends on what: by its references, by containment, by conditions, and by the data that flows carry. */
export function readInfluence({ model, analyses }: Side): Influence {
  const referring = groupBy(
    model.references.filter(({ verb }) => ONWARD.has(verb) || BOTH_WAYS.has(verb)),
    ({ from }) => from,
  );
  const onward = (address: Address): Dependence[] =>
    (referring.get(address) ?? []).map(({ to, verb }) => ({ address: to, verb, isPassive: true }));
  const dependants = (address: Address): Dependence[] =>
    model
      .referencesTo(address)
      .filter(isDependence)
      .map(({ from, verb }) => ({ address: from, verb, isPassive: false }));
  let graph: Graph | undefined;
  const namedBySteps = (address: Address, verb: string): Dependence[] => {
    // Building it takes longer than all the rest, and few ask for it.
    graph ??= createGraph(model);
    return graph
      .mapInEdges(address, (_, facts, from) => (facts.verb === verb ? [from] : []))
      .flat()
      .map((from) => ({ address: from, verb, isPassive: false }));
  };
  return (address, from) => {
    if (PEOPLE.has(kindOf(address)) || (from !== undefined && ENDS.has(kindOf(address)))) return [];
    const verb = NAMED_BY_STEPS[kindOf(address)];
    if (verb !== undefined) return namedBySteps(address, verb);
    const element = model.node(address)?.element;
    const whole = element && WHOLES.has(kindOf(address)) ? [element.address] : [];
    const flow = model.get<'flow'>(address);
    // Of what flows for other reasons, it is told that it flows; what flows otherwise changes what works with it.
    const carried = flow?.kind === 'flow' && isWay(from) ? analyses.needs.carriedBy(flow) : [];
    const conditions = kindOf(address) === 'field' ? analyses.conditionReads.readersOf(address) : [];
    return [
      ...onward(address),
      ...dependants(address),
      ...whole.map((holder) => ({ address: holder, verb: 'contains', isPassive: false })),
      ...carried.map((field) => ({ address: field, verb: 'carries', isPassive: true })),
      ...conditions.map((reader) => ({ address: reader, verb: 'decidesBy', isPassive: false })),
    ];
  };
}

function isDependence({ verb, from }: Reference): boolean {
  return !ONWARD.has(verb) && !NO_INFLUENCE.has(verb) && !PEOPLE.has(kindOf(from));
}

function isWay(from: Address | undefined): boolean {
  return from === undefined || kindOf(from) === 'system';
}
