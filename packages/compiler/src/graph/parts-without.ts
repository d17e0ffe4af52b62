/**
 * Into how many parts each node's removal splits what it is connected with, in an undirected graph: 2 or more where the
 * others are held together by it alone (J. Hopcroft and R. Tarjan, Algorithm 447, 1973, without recursion, since chains
 * of thousands of nodes occur). `neighbours` has to name both ends of a connection, each as the other's neighbour.
 */
export function partsWithout<T>(nodes: Iterable<T>, neighbours: (node: T) => Iterable<T>): ReadonlyMap<T, number> {
  const search = new Search(neighbours);
  for (const node of nodes) search.from(node);
  return search.parts;
}

interface Call<T> {
  readonly node: T;
  readonly rest: Iterator<T>;
}

class Search<T> {
  readonly parts = new Map<T, number>();
  readonly #neighbours: (node: T) => Iterable<T>;
  readonly #index = new Map<T, number>();
  readonly #low = new Map<T, number>();
  readonly #calls: Call<T>[] = [];

  constructor(neighbours: (node: T) => Iterable<T>) {
    this.#neighbours = neighbours;
  }

  from(root: T): void {
    if (this.#index.has(root)) return;
    this.#enter(root);
    // Whatever lies beyond the root lies behind one of its branches; every other node has the root's side besides.
    this.parts.set(root, 0);
    for (let call = this.#calls.at(-1); call; call = this.#calls.at(-1)) {
      const step = call.rest.next();
      if (step.done) this.#leave(call.node);
      else if (!this.#index.has(step.value)) this.#enter(step.value);
      else this.#lower(call.node, this.#index.get(step.value) as number);
    }
  }

  #enter(node: T): void {
    const index = this.#index.size;
    this.#index.set(node, index);
    this.#low.set(node, index);
    this.parts.set(node, 1);
    this.#calls.push({ node, rest: this.#neighbours(node)[Symbol.iterator]() });
  }

  #leave(node: T): void {
    this.#calls.pop();
    const caller = this.#calls.at(-1)?.node;
    if (caller === undefined) return;
    const low = this.#low.get(node) as number;
    this.#lower(caller, low);
    // Nothing behind this branch leads past the caller: without it, the branch is on its own.
    if (low >= (this.#index.get(caller) as number)) this.parts.set(caller, (this.parts.get(caller) as number) + 1);
  }

  #lower(node: T, to: number): void {
    this.#low.set(node, Math.min(this.#low.get(node) as number, to));
  }
}
