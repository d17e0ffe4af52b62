import { MultiDirectedGraph } from 'graphology';
import type { Address } from '../model/addresses.ts';
import { type Element, isPartOfArchitecture, type ModelNode } from '../model/element.ts';
import type { Model } from '../model/model.ts';

export interface EdgeFacts {
  /** What the one has to do with the other: `ownedBy`, `reads`, `contains`, `flowsTo` … */
  readonly verb: string;
  /** The key that says so, for references. */
  readonly keyPath?: string;
  /** The flow, transition or handoff that a derived edge stands for. */
  readonly via?: Address;
}

/** The architecture as a typed graph: a node for everything with an address, an edge for every reference, containment and what follows from them. */
export type Graph = MultiDirectedGraph<ModelNode, EdgeFacts>;

/**
 * Builds the graph. Every reference is an edge with a key of its own, `from|key path|to`, so that removing the key
 * from the YAML removes the edge; nothing else makes one but containment and what is derived here from declared keys.
 * Where only some of it is asked for, it has these nodes and the edges among them, which is less work.
 */
export function createGraph(model: Model, isAskedFor: (address: Address) => boolean = () => true): Graph {
  const graph: Graph = new MultiDirectedGraph<ModelNode, EdgeFacts>();
  const nodes = [...model.nodes.values()].filter((node) => isPartOfArchitecture(node) && isAskedFor(node.address));
  for (const node of nodes) graph.addNode(node.address, node);
  const connect = (key: string, from: Address, to: Address, facts: EdgeFacts): void => {
    if (graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(key)) graph.addEdgeWithKey(key, from, to, facts);
  };
  for (const { from, to, keyPath, verb } of model.references)
    connect(`${from}|${keyPath}|${to}`, from, to, { verb, keyPath });
  for (const { address, element } of model.nodes.values()) {
    if (element && element.address !== address)
      connect(`${element.address}|contains|${address}`, element.address, address, { verb: 'contains' });
  }
  for (const system of model.all('system')) connectCapabilities(system, connect);
  for (const flow of model.all('flow')) connectFlow(flow, connect);
  for (const lifecycle of model.all('lifecycle')) {
    for (const { from, to } of lifecycle.value.transitions ?? [])
      connectArrow('transition', 'moves', lifecycle.id, from, to, connect);
  }
  for (const workflow of model.all('workflow')) connectWorkflow(workflow, connect);
  connectTriggers(model, connect);
  connectSupplies(model, connect);
  return graph;
}

type Connect = (key: string, from: Address, to: Address, facts: EdgeFacts) => void;

function connectCapabilities({ address, value }: Element<'system'>, connect: Connect): void {
  for (const key of ['provides', 'primaryFor'] as const) {
    for (const name of value[key] ?? [])
      connect(`${address}|${key}|capability/${name}`, address, `capability/${name}`, { verb: key, keyPath: key });
  }
}

/** A flow is a node, and besides an edge for each direction in which it carries something. */
function connectFlow({ address, value }: Element<'flow'>, connect: Connect): void {
  const { from, to, direction } = value;
  connect(`${from}|flowsTo ${address}|${to}`, from, to, { verb: 'flowsTo', via: address });
  if (direction === 'bidirectional')
    connect(`${to}|flowsTo ${address}|${from}`, to, from, { verb: 'flowsTo', via: address });
}

function connectArrow(kind: string, verb: string, parent: string, from: Address, to: Address, connect: Connect): void {
  const last = (address: Address | undefined): string => (address ?? '').slice((address ?? '').lastIndexOf('.') + 1);
  const via = `${kind}/${parent}.${last(from)}..${last(to)}`;
  connect(`${from}|${verb} ${via}|${to}`, from, to, { verb, via });
}

function connectWorkflow({ id, value }: Element<'workflow'>, connect: Connect): void {
  for (const { from, to } of value.handoffs ?? []) connectArrow('handoff', 'handsOff', id, from, to, connect);
  for (const [stepId, step] of Object.entries(value.steps ?? {})) {
    const address = `step/${id}.${stepId}`;
    for (const name of step.requires ?? [])
      connect(`${address}|requires|capability/${name}`, address, `capability/${name}`, {
        verb: 'requires',
        keyPath: 'requires',
      });
    for (const key of ['consumes', 'produces'] as const) {
      for (const name of step[key] ?? [])
        connect(`${address}|${key}|artifact/${id}.${name}`, address, `artifact/${id}.${name}`, {
          verb: key,
          keyPath: key,
        });
    }
  }
}

/** An automation that writes the field that another waits for triggers it. */
function connectTriggers(model: Model, connect: Connect): void {
  const waiting = new Map<Address, Address[]>();
  for (const { address, value } of model.all('automation')) {
    const field = value.trigger?.field;
    if (field !== undefined) waiting.set(field, [...(waiting.get(field) ?? []), address]);
  }
  for (const { address, value } of model.all('automation')) {
    for (const field of value.writes ?? []) {
      for (const triggered of waiting.get(field) ?? [])
        connect(`${address}|triggers ${field}|${triggered}`, address, triggered, { verb: 'triggers', via: field });
    }
  }
}

/** A system supplies the fields that it writes or has authority over. */
function connectSupplies(model: Model, connect: Connect): void {
  for (const { id, value } of model.all('entity')) {
    for (const [name, { writers = [], authority }] of Object.entries(value.fields ?? {})) {
      const field = `field/${id}.${name}`;
      for (const system of new Set([...writers, ...(authority === undefined ? [] : [authority])])) {
        connect(`${system}|supplies|${field}`, system, field, { verb: 'supplies' });
      }
    }
  }
}
