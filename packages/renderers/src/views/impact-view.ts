import { type Address, type Compilation, kindOf } from '@spandrel/compiler';
import { indexCompilation } from '../index-compilation.ts';
import { counted } from '../words/count-things.ts';
import { drawNode } from './draw-selection.ts';
import { MOST_NODES } from './split-graph.ts';
import { countHidden } from './trace-view.ts';
import type { GraphNode, GraphView } from './view.ts';

/** A step of what depends on what, in words: the one “reads” the other. */
interface Step {
  readonly from: Address;
  readonly to: Address;
  readonly words: string;
}

/** Something that depends on the subject of a picture, with its way back there. */
interface Dependant {
  readonly address: Address;
  readonly steps: readonly Step[];
}

/** What depends on something as a picture: the first of it, each with the way that leads there, and the rest counted. */
export function impactView(subject: Address, dependants: readonly Dependant[], compilation: Compilation): GraphView {
  const index = indexCompilation(compilation);
  const shown = new Set([subject]);
  const steps = new Map<string, Step>();
  for (const dependant of dependants) {
    const missing = dependant.steps.filter(({ from }) => !shown.has(from));
    if (shown.size + missing.length > MOST_NODES) continue;
    for (const step of missing) {
      shown.add(step.from);
      steps.set(step.from, step);
    }
  }
  const left = dependants.map(({ address }) => address).filter((address) => !shown.has(address));
  const nodes = [...shown].flatMap((address): GraphNode[] => {
    const node = index.model.node(address);
    if (!node) return [];
    const { group: _, ...drawn } = drawNode(node, index);
    return [address === subject ? { ...drawn, marks: [...drawn.marks, 'highlighted'] } : drawn];
  });
  const kinds = new Set(dependants.map(({ address }) => kindOf(address)));
  return {
    kind: 'graph',
    id: `impact.${subject.replace('/', '-')}`,
    title: `What depends on ${index.titleOf(subject)}`,
    description: `${counted(dependants.length, 'thing')} of ${counted(kinds.size, 'kind')}. An arrow leads from what depends to what it depends on; of several ways, a shortest is drawn.`,
    subject,
    notation: 'flow',
    direction: 'LR',
    nodes,
    groups: [],
    edges: [...steps.values()].map(({ from, to, words }) => ({ from, to, label: words, marks: [] })),
    hidden: countHidden(left),
    parts: [],
    tables: [],
  };
}
