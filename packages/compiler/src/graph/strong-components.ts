/**
 * The strongly connected components of a directed graph, by Tarjan's algorithm without recursion (R. Tarjan, Depth-first
 * search and linear graph algorithms, 1972), since chains of thousands of nodes occur. Components come in an order that
 * depends only on the order of `nodes` and of `successors`.
 */
export function strongComponents<T>(nodes: Iterable<T>, successors: (node: T) => Iterable<T>): T[][] {
  const search = new Search(successors);
  for (const node of nodes) search.from(node);
  return search.components;
}

interface Call<T> {
  readonly node: T;
  readonly rest: Iterator<T>;
}

class Search<T> {
  readonly components: T[][] = [];
  readonly #successors: (node: T) => Iterable<T>;
  readonly #index = new Map<T, number>();
  readonly #low = new Map<T, number>();
  readonly #open: T[] = [];
  readonly #isOpen = new Set<T>();
  readonly #calls: Call<T>[] = [];

  constructor(successors: (node: T) => Iterable<T>) {
    this.#successors = successors;
  }

  from(root: T): void {
    if (this.#index.has(root)) return;
    this.#enter(root);
    for (let call = this.#calls.at(-1); call; call = this.#calls.at(-1)) {
      const step = call.rest.next();
      if (step.done) this.#leave(call.node);
      else if (!this.#index.has(step.value)) this.#enter(step.value);
      else if (this.#isOpen.has(step.value)) this.#lower(call.node, this.#index.get(step.value) as number);
    }
  }

  #enter(node: T): void {
    const index = this.#index.size;
    this.#index.set(node, index);
    this.#low.set(node, index);
    this.#open.push(node);
    this.#isOpen.add(node);
    this.#calls.push({ node, rest: this.#successors(node)[Symbol.iterator]() });
  }

  #leave(node: T): void {
    this.#calls.pop();
    const low = this.#low.get(node) as number;
    const caller = this.#calls.at(-1);
    if (caller) this.#lower(caller.node, low);
    if (low !== this.#index.get(node)) return;
    const component = this.#open.splice(this.#open.lastIndexOf(node));
    for (const member of component) this.#isOpen.delete(member);
    this.components.push(component);
  }

  #lower(node: T, to: number): void {
    this.#low.set(node, Math.min(this.#low.get(node) as number, to));
  }
}

/** The components that hold a cycle: of two or more nodes, or one that leads to itself. */
export function cycles<T>(nodes: Iterable<T>, successors: (node: T) => Iterable<T>): T[][] {
  return strongComponents(nodes, successors).filter(
    ([first, ...others]) => others.length > 0 || [...successors(first as T)].includes(first as T),
  );
}
