import {
  type Address,
  byCodeUnit,
  createGraph,
  type Element,
  groupBy,
  isKind,
  kindFacts,
  kindInWords,
  type ModelNode,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { camelInWords } from '../words/name-things.ts';
import { findingFacts } from './count-findings.ts';
import { isUnowned, statusOf } from './describe-element.ts';
import { drawSystem } from './draw-system.ts';
import { groupsOfNodes } from './group-nodes.ts';
import { tabulateSelection } from './tabulate-selection.ts';
import type { GraphEdge, GraphNode, GraphView, Mark, NodeShape } from './view.ts';

/** What is selected as a picture: every node of the architecture’s graph among them, and every relation. */
export function drawSelection(
  view: Element<'view'>,
  selected: ReadonlySet<Address>,
  highlighted: ReadonlySet<Address>,
  index: CompilationIndex,
): GraphView {
  const found = [...selected].sort(byCodeUnit).flatMap((address) => index.model.node(address) ?? []);
  const { groups, groupOf } = groupsOfNodes(found, view.value.groupBy, index);
  const nodes = found.map((node) => {
    const { group: _, ...drawn } = drawNode(node, index);
    const group = groupOf(node);
    const marks: Mark[] = highlighted.has(node.address) ? [...drawn.marks, 'highlighted'] : [...drawn.marks];
    return { ...drawn, marks, ...(group === undefined ? {} : { group }) };
  });
  const edges = edgesAmong(selected, index);
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const apart = nodes.filter(({ id }) => !joined.has(id)).length;
  return {
    kind: 'graph',
    id: view.id,
    title: view.title,
    description: `${counted(nodes.length, 'thing')} and ${counted(edges.length, 'connection')} among them${apart > 0 ? `; ${apart} stand by themselves` : ''}.`,
    notation: edges.length === 0 && groups.length > 0 ? 'map' : 'flow',
    direction: view.value.direction ?? 'LR',
    nodes,
    groups,
    edges,
    ...(groups.length > 0 ? { framed: true } : {}),
    hidden: [],
    parts: [],
    tables: tabulateSelection(view, selected, index),
  };
}

/** A kind that isn’t named here is a matter of governance. */
const SHAPES: Readonly<Record<string, NodeShape>> = {
  system: 'system',
  team: 'party',
  person: 'party',
  role: 'role',
  forum: 'forum',
  entity: 'entity',
  field: 'field',
  taxonomy: 'data',
  contract: 'data',
  'tracking-plan': 'data',
  'identity-rule': 'data',
  artifact: 'data',
  metric: 'metric',
  report: 'report',
  goal: 'figure',
  budget: 'figure',
  'attribution-model': 'figure',
  'scoring-model': 'figure',
  stage: 'stage',
  step: 'step',
  automation: 'automation',
  flow: 'work',
  campaign: 'work',
  audience: 'work',
  channel: 'work',
  workflow: 'work',
  handoff: 'work',
  lifecycle: 'work',
  transition: 'work',
  capability: 'work',
};

/** The shape of what is drawn for its own sake, by its kind. */
export function shapeOfKind(kind: string): NodeShape {
  return SHAPES[kind] ?? 'governance';
}

/** Anything with an address as a node: its shape tells what it is, and so does the line below its name. */
export function drawNode(node: ModelNode, index: CompilationIndex): GraphNode {
  const { address, kind, element } = node;
  if (kind === 'system') return drawSystem(address, index, { sublabel: 'system' });
  const own = element?.address === address ? element : undefined;
  return {
    id: address,
    label: index.titleOf(address),
    sublabel: isKind(kind) ? kindFacts(kind).title.toLowerCase() : kindInWords(kind),
    shape: shapeOfKind(kind),
    marks: own ? marksOf(own) : [],
    ...(own ? findingFacts(address, index) : {}),
  };
}

function marksOf(element: Element): Mark[] {
  const status = statusOf(element);
  const standing: Mark[] =
    status === 'retired' ? ['retired'] : status === 'proposed' || status === 'planned' ? ['planned'] : [];
  return isUnowned(element) && status !== 'retired' ? [...standing, 'unowned'] : standing;
}

/**
 * The relations among what is selected. A part that is not selected stands in its element; a flow, a transition or a
 * handoff that is selected itself is drawn as a node, and not as an arrow besides.
 */
function edgesAmong(selected: ReadonlySet<Address>, { model }: CompilationIndex): GraphEdge[] {
  const endOf = (address: Address): Address | undefined => {
    if (selected.has(address)) return address;
    const element = model.node(address)?.element?.address;
    return element !== undefined && selected.has(element) ? element : undefined;
  };
  const relations: { from: Address; to: Address; verb: string }[] = [];
  createGraph(model).forEachEdge((_, { verb, via }, source, target) => {
    const [from, to] = [endOf(source), endOf(target)];
    if (from === undefined || to === undefined || from === to) return;
    if (via === undefined || !selected.has(via)) relations.push({ from, to, verb });
  });
  const together = [...groupBy(relations, ({ from, to }) => `${from} ${to}`).values()];
  return together
    .map((same) => ({
      from: same[0]?.from ?? '',
      to: same[0]?.to ?? '',
      label: verbsInWords(same.map(({ verb }) => verb)),
      marks: [],
    }))
    .sort((a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to));
}

const MOST_VERBS = 2;

function verbsInWords(verbs: readonly string[]): string {
  const words = [...new Set(verbs.map(camelInWords))].sort();
  const more = words.length - MOST_VERBS;
  return more > 0 ? `${words.slice(0, MOST_VERBS).join(', ')} and ${more} more` : words.join(', ');
}
