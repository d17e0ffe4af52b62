/**
 * The strongly connected components of a directed graph, by Tarjan's algorithm without recursion (R. Tarjan, Depth-first
 * search and linear graph algorithms, 1972), since chains of thousands of nodes occur. Components come in an order that
 * depends only on the order of `nodes` and of `successors`.
 */
export function strongComponents<T>(nodes: Iterable<T>, successors: (node: T) => Iterable<T>): T[][] {
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const onStack = new Set<T>();
  const stack: T[] = [];
  const components: T[][] = [];
  const open = (node: T): { node: T; rest: Iterator<T> } => {
    index.set(node, index.size);
    low.set(node, index.get(node) as number);
    stack.push(node);
    onStack.add(node);
    return { node, rest: successors(node)[Symbol.iterator]() };
  };
  const lower = (node: T, to: number): void => {
    low.set(node, Math.min(low.get(node) as number, to));
  };
  for (const root of nodes) {
    if (index.has(root)) continue;
    const calls = [open(root)];
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const { node } = call;
      const step = call.rest.next();
      if (!step.done) {
        if (!index.has(step.value)) calls.push(open(step.value));
        else if (onStack.has(step.value)) lower(node, index.get(step.value) as number);
        continue;
      }
      calls.pop();
      const caller = calls.at(-1);
      if (caller) lower(caller.node, low.get(node) as number);
      if (low.get(node) !== index.get(node)) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const member of component) onStack.delete(member);
      components.push(component);
    }
  }
  return components;
}

/** The components that hold a cycle: of two or more nodes, or one that leads to itself. */
export function cycles<T>(nodes: Iterable<T>, successors: (node: T) => Iterable<T>): T[][] {
  return strongComponents(nodes, successors).filter(
    ([first, ...others]) => others.length > 0 || [...successors(first as T)].includes(first as T),
  );
}
