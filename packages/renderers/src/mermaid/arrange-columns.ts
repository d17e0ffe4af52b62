import { groupBy } from '@spandrel/compiler';
import type { GraphNode, GraphView } from '../views/view.ts';

/** Invisible links that set nodes which nothing connects below one another: else they would all stand in one row. */
export function arrangeColumns({ nodes }: GraphView, nameOf: (node: GraphNode) => string): string[] {
  // A little taller than wide, since boxes are wider than tall.
  const tallest = Math.max(4, Math.ceil(Math.sqrt(nodes.length) * 1.2));
  return [...groupBy(nodes, ({ group }) => group).values()].flatMap((members) => {
    const columns = Math.ceil(members.length / tallest);
    const height = Math.ceil(members.length / columns);
    return members.flatMap((node, at) =>
      at % height === height - 1 || at === members.length - 1
        ? []
        : [`${nameOf(node)} ~~~ ${nameOf(members[at + 1] as GraphNode)}`],
    );
  });
}
