import { type Address, type Compilation, groupBy, kindOf, type Lineage } from '@spandrel/compiler';
import { indexCompilation } from '../index-compilation.ts';
import { countedKind } from '../words/name-things.ts';
import { lineageView } from './lineage-view.ts';
import { MOST_NODES } from './split-graph.ts';
import type { GraphView, Hidden } from './view.ts';

/** What lineages are drawn of; a flow or a whole entity that was asked for is passed, and no node. */
const DRAWN: ReadonlySet<string> = new Set(['system', 'field', 'metric', 'report']);

/** The lineage of something as a picture: as much of it, from what is nearest on, as stays readable, and the rest counted. */
export function traceView(title: string, subject: Address, lineage: Lineage, compilation: Compilation): GraphView {
  const index = indexCompilation(compilation);
  const drawable = lineage.nodes.filter(({ address }) => DRAWN.has(kindOf(address)));
  const order = nearestFirst(subject, lineage);
  const shown = new Set(
    [...drawable]
      .sort((a, b) => (order.get(a.address) ?? 0) - (order.get(b.address) ?? 0))
      .slice(0, MOST_NODES)
      .map(({ address }) => address),
  );
  const left = drawable.filter(({ address }) => !shown.has(address));
  const part: Lineage = {
    nodes: drawable.filter(({ address }) => shown.has(address)),
    edges: lineage.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
  const view = lineageView(`trace.${subject.replace('/', '-')}`, title, part, index);
  const nothing = part.nodes.length === 0 ? { description: 'Nothing that a metric or a report rests on.' } : {};
  return { ...view, ...nothing, subject, hidden: countHidden(left.map(({ address }) => address)) };
}

export function countHidden(addresses: readonly Address[]): Hidden[] {
  return [...groupBy(addresses, kindOf)].map(([kind, alike]) => ({
    count: alike.length,
    what: countedKind(alike.length, kind).replace(/^\S+ /, ''),
  }));
}

/** How far everything is from the subject, whichever way the data goes; what a passed flow or system lies on is near. */
function nearestFirst(subject: Address, { nodes, edges }: Lineage): ReadonlyMap<Address, number> {
  const beside = groupBy(
    edges.flatMap(({ from, to }) => [
      { at: from, other: to },
      { at: to, other: from },
    ]),
    ({ at }) => at,
  );
  const distance = new Map<Address, number>([[subject, 0]]);
  for (const [address, steps] of distance) {
    for (const { other } of beside.get(address) ?? []) if (!distance.has(other)) distance.set(other, steps + 1);
  }
  return new Map(nodes.map(({ address }) => [address, distance.get(address) ?? 1]));
}
