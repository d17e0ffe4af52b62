import { createGraph, type Graph } from '../graph/graph.ts';
import { type Address, byCodeUnit, kindOf } from '../model/addresses.ts';
import { isPartOfArchitecture, type ModelNode } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import type { Selector } from '../schema/generated/types.ts';
import { isKind } from '../schema/language.ts';
import { CONDITIONS, valuesOf } from './node-facts.ts';

/** Selectors written as mappings. */
export type Conditions = Exclude<Selector, string>;

/** Which nodes of an architecture a selector stands for. */
export type Select = (selector: Selector) => readonly Address[];

/** Sets up selecting in a model; the graph is built when a selector first asks what is connected. */
export function selectIn(model: Model): Select {
  let graph: Graph | undefined;
  const nodes = [...model.nodes.values()]
    .filter((node) => node.kind !== 'architecture' && isPartOfArchitecture(node))
    .sort((a, b) => byCodeUnit(a.address, b.address));
  return (selector) => {
    if (typeof selector === 'string') return nodes.filter(({ address }) => address === selector).map(addressOf);
    const { of, within = 1 } = selector;
    graph ??= of === undefined ? undefined : createGraph(model);
    const reached = of && graph ? nodesWithin(within, of, graph) : undefined;
    // What sits inside an element is told by the element, unless it is asked for.
    const asked = (node: ModelNode): boolean => isKind(node.kind) || (selector.kind ?? []).includes(node.kind as never);
    return nodes
      .filter((node) => asked(node) && (reached?.has(node.address) ?? true) && holds(selector, node))
      .map(addressOf);
  };
}

/** What a view shows: what it includes (everything, unless it says so) without what it excludes. */
export function selectFor(
  { include, exclude = [] }: { readonly include?: readonly Selector[]; readonly exclude?: readonly Selector[] },
  select: Select,
): ReadonlySet<Address> {
  const left = new Set(exclude.flatMap(select));
  return new Set((include ?? [{}]).flatMap(select).filter((address) => !left.has(address)));
}

function addressOf({ address }: ModelNode): Address {
  return address;
}

function holds(selector: Conditions, node: ModelNode): boolean {
  return CONDITIONS.every((condition) => {
    const wanted: readonly string[] | undefined = selector[condition];
    return wanted === undefined || valuesOf(node, condition).some((value) => wanted.includes(value));
  });
}

/** Who answers for half of everything connects what has nothing else in common: these are reached, and not passed through. */
const PARTIES: ReadonlySet<string> = new Set(['team', 'role', 'forum', 'person']);

/** What can be reached in so many steps, whichever way the relations lead, with where the search began. */
function nodesWithin(steps: number, starts: readonly Address[], graph: Graph): ReadonlySet<Address> {
  const found = new Set<Address>(starts.filter((start) => graph.hasNode(start)));
  let edge = [...found];
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    const next = new Set(edge.flatMap((address) => graph.neighbors(address)).filter((address) => !found.has(address)));
    for (const address of next) found.add(address);
    edge = [...next].filter((address) => !PARTIES.has(kindOf(address)));
  }
  return found;
}
