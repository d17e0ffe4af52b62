import {
  type Address,
  type Area,
  byCodeUnit,
  type Compilation,
  createGraph,
  declarationOf,
  type EdgeFacts,
  type Location,
  Locator,
  type Model,
  type ModelNode,
  type NodeDeclaration,
  type NodeKind,
  type Place,
  placeOfReference,
} from '@spandrel/compiler';

/** Anything with an address, as every export tells it. */
export interface ExportedNode {
  readonly address: Address;
  readonly kind: NodeKind;
  readonly name: string;
  readonly area: Area | null;
  /** The element that it sits in: its own address for an element, null for a capability and the architecture. */
  readonly element: Address | null;
  readonly owner: Address | null;
  readonly declaration: NodeDeclaration | undefined;
  readonly location: Location;
}

/** An edge of the graph, as every export tells it. */
export interface ExportedRelation {
  /** The edge’s own key, which stays the same for as long as what says so does. */
  readonly id: string;
  readonly from: Address;
  readonly to: Address;
  readonly verb: string;
  /** The key that says so, within `from`; null where it follows from what is declared. */
  readonly key: string | null;
  /** The flow, transition or handoff that it stands for, or the field that one automation writes and another waits for. */
  readonly via: Address | null;
  readonly location: Location;
}

/** The graph of an architecture: by address, and relations by their ids, whatever file anything stands in. */
export interface ExportedGraph {
  readonly nodes: readonly ExportedNode[];
  readonly relations: readonly ExportedRelation[];
}

/** What all exports hold: every node with what it declares, every edge, and where each stands. */
export function exportGraph(compilation: Compilation): ExportedGraph {
  const { model } = compilation;
  const locator = new Locator(compilation);
  const nodes = [...model.nodes.values()].map((node) => exportNode(node, model, locator));
  const relations = createGraph(model).mapEdges((id, facts, from, to): ExportedRelation => {
    const { verb, keyPath: key = null, via = null } = facts;
    return { id, from, to, verb, key, via, location: locator.location(placeOfEdge(model, from, to, facts)) };
  });
  return {
    nodes: nodes.sort((a, b) => byCodeUnit(a.address, b.address)),
    relations: relations.sort((a, b) => byCodeUnit(a.id, b.id)),
  };
}

function exportNode(node: ModelNode, { architecture }: Model, locator: Locator): ExportedNode {
  const { address, kind, title, element, place } = node;
  const declaration = declarationOf(node);
  const { owner } = (declaration?.value ?? {}) as { owner?: Address };
  return {
    address,
    kind,
    name: kind === 'architecture' ? architecture.title : title,
    area: element?.area ?? null,
    element: element?.address ?? null,
    owner: owner ?? null,
    declaration,
    location: locator.location(place),
  };
}

/** Where a relation is declared: its name in the text, or what it follows from. */
function placeOfEdge(model: Model, from: Address, to: Address, { verb, keyPath, via }: EdgeFacts): Place {
  if (keyPath !== undefined) return placeOfReference(model, { from, to, keyPath });
  if (verb === 'triggers' && via !== undefined) return placeOfReference(model, { from, to: via, keyPath: 'writes' });
  return model.node(via ?? to)?.place ?? model.architecture.place;
}
