import { type Address, groupBy, kindOf } from '@spandrel/compiler';
import { MARKS } from '../style/marks.ts';
import { counted } from '../words/count-things.ts';
import { countedKind } from '../words/name-things.ts';
import { addCounts, factsOf } from './count-findings.ts';
import type { GraphEdge, GraphGroup, GraphNode, GraphView, Mark } from './view.ts';

/** The most nodes that a picture stays readable with. */
export const MOST_NODES = 60;
const MOST_OWN = 40;
const MOST_NEIGHBOURS = MOST_NODES - MOST_OWN - 1;

/**
 * A view that is too large for one picture as an overview, with a node for each group, and a part for each group that
 * shows what is in it and, as one node each, the groups that it is connected with. Nothing is left out.
 */
export function splitGraph(view: GraphView): GraphView[] {
  if (view.nodes.length <= MOST_NODES) return [view];
  const groups = groupsOf(view);
  const groupOf = new Map(groups.flatMap(({ id, nodes }) => nodes.map((node) => [node.id, id] as const)));
  const parts = groups.flatMap((group) => partsOf(view, group, groups, groupOf));
  const overview: GraphView = {
    ...view,
    notation: view.notation === 'states' ? 'flow' : view.notation,
    description: `${view.description} Each box stands for several; the parts show them.`,
    nodes: groups.map((group) => groupNode(group)),
    groups: [],
    edges: countedEdges(view.edges, (end) => groupOf.get(end)),
    parts: [...view.parts, ...parts.map(({ id, title }) => ({ id, title }))],
  };
  return [overview, ...parts];
}

interface Members extends GraphGroup {
  readonly nodes: readonly GraphNode[];
}

/** The groups with their nodes; the smallest together where there are too many of them, and one for all where there is none. */
function groupsOf(view: GraphView): Members[] {
  const byGroup = groupBy(view.nodes, ({ group }) => group ?? '');
  const labels = new Map(view.groups.map(({ id, label }) => [id, label]));
  const order = [...view.groups.map(({ id }) => id), ''].filter(
    (id, at, all) => byGroup.has(id) && all.indexOf(id) === at,
  );
  const all = [...new Set([...order, ...byGroup.keys()])].map((id) => ({
    id: id === '' ? 'rest' : id,
    label: labels.get(id) ?? (id === '' ? view.title : id),
    nodes: byGroup.get(id) ?? [],
  }));
  if (all.length <= MOST_NODES) return all;
  const largest = new Set([...all].sort((a, b) => b.nodes.length - a.nodes.length).slice(0, MOST_NODES - 1));
  const smaller = all.filter((group) => !largest.has(group));
  return [
    ...all.filter((group) => largest.has(group)),
    { id: 'smaller', label: counted(smaller.length, 'smaller group'), nodes: smaller.flatMap(({ nodes }) => nodes) },
  ];
}

function groupNode({ id, label, nodes }: Members): GraphNode {
  const findings = nodes.map((node) => node.findings ?? { error: 0, warning: 0, info: 0 }).reduce(addCounts);
  return {
    id: `group/${id}`,
    label,
    sublabel: [...groupBy(nodes, (node) => kindOf(node.id))]
      .map(([kind, alike]) => countedKind(alike.length, kind))
      .join(', '),
    shape: 'group',
    marks: [],
    ...factsOf(findings),
  };
}

/** One edge for all between two groups, whichever way they lead, with how many they are. */
function countedEdges(edges: readonly GraphEdge[], endOf: (address: Address) => string | undefined): GraphEdge[] {
  const between = groupBy(edges, ({ from, to }) => [endOf(from), endOf(to)].sort().join(' '));
  return [...between.values()].flatMap((together) => {
    const first = together[0] as GraphEdge;
    const [from, to] = [endOf(first.from), endOf(first.to)];
    if (from === undefined || to === undefined || from === to) return [];
    const both = together.some((edge) => edge.both === true || endOf(edge.from) !== from);
    return [{ from: `group/${from}`, to: `group/${to}`, ...(both ? { both } : {}), ...toldTogether(together) }];
  });
}

/** How many edges one stands for, and how many of them are marked; a mark that all have shows as its own. */
function toldTogether(edges: readonly GraphEdge[]): Pick<GraphEdge, 'label' | 'marks'> {
  const all = [...new Set(edges.flatMap(({ marks }) => marks))];
  const having = (mark: Mark): number => edges.filter(({ marks }) => marks.includes(mark)).length;
  const some = all.filter((mark) => having(mark) < edges.length);
  return {
    label: [edges.length, ...some.map((mark) => `${having(mark)} ${MARKS[mark].words}`)].join(', '),
    marks: all.filter((mark) => !some.includes(mark)),
  };
}

function partsOf(
  view: GraphView,
  group: Members,
  groups: readonly Members[],
  groupOf: ReadonlyMap<Address, string>,
): GraphView[] {
  const chunks = Array.from({ length: Math.ceil(group.nodes.length / MOST_OWN) }, (_, at) =>
    group.nodes.slice(at * MOST_OWN, (at + 1) * MOST_OWN),
  );
  return chunks.map((nodes, at) => {
    const number = chunks.length > 1 ? ` (${at + 1} of ${chunks.length})` : '';
    return part(
      view,
      {
        id: `${view.id}.${pageName(group.id)}${chunks.length > 1 ? `-${at + 1}` : ''}`,
        title: `${view.title}: ${group.label}${number}`,
      },
      nodes,
      groups,
      groupOf,
    );
  });
}

/** A group’s id as it may stand in the name of a page: many are addresses. */
function pageName(group: string): string {
  return group.replaceAll(/[^a-zA-Z0-9_-]+/g, '-');
}

function part(
  view: GraphView,
  name: { id: string; title: string },
  nodes: readonly GraphNode[],
  groups: readonly Members[],
  groupOf: ReadonlyMap<Address, string>,
): GraphView {
  const own = new Set(nodes.map(({ id }) => id));
  const touching = view.edges.filter(({ from, to }) => own.has(from) || own.has(to));
  const outside = new Set(
    touching
      .flatMap(({ from, to }) => [from, to])
      .filter((end) => !own.has(end))
      .map((end) => groupOf.get(end)),
  );
  const neighbours = groups.filter(({ id }) => outside.has(id));
  const named = new Set(neighbours.slice(0, MOST_NEIGHBOURS).map(({ id }) => id));
  const others = neighbours.slice(MOST_NEIGHBOURS);
  const standIn = (end: Address): Address => {
    const group = groupOf.get(end) ?? '';
    return own.has(end) ? end : named.has(group) ? `group/${group}` : 'group/others';
  };
  const rest: GraphNode[] =
    others.length === 0
      ? []
      : [{ id: 'group/others', label: counted(others.length, 'other group'), shape: 'group', marks: [] }];
  return {
    ...view,
    ...name,
    description: `A part of “${view.title}”: ${nodes.length} of ${view.nodes.length}.${neighbours.length > 0 ? ' What they are connected with elsewhere stands as one box a group.' : ''}`,
    notation: view.notation === 'states' ? 'flow' : view.notation,
    nodes: [
      ...nodes.map(({ group: _, ...node }) => node),
      ...neighbours.filter(({ id }) => named.has(id)).map(groupNode),
      ...rest,
    ],
    groups: [],
    edges: joinedEdges(touching, standIn),
    hidden: [],
    parts: [],
    tables: [],
  };
}

/** Edges with ends that stand for others; those that then coincide become one. */
function joinedEdges(edges: readonly GraphEdge[], standIn: (end: Address) => Address): GraphEdge[] {
  const between = groupBy(edges, ({ from, to, both }) => `${standIn(from)} ${standIn(to)} ${both === true}`);
  return [...between.values()].map((together) => {
    const first = together[0] as GraphEdge;
    const ends = { from: standIn(first.from), to: standIn(first.to) };
    if (together.length === 1) return { ...first, ...ends };
    return { ...ends, ...(first.both ? { both: true } : {}), ...toldTogether(together) };
  });
}
