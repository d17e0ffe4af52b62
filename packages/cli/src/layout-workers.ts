import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type LayoutEngine, layOutHere } from '@spandrel/renderers/layout';

type Graph = Parameters<LayoutEngine>[0];

export interface LayoutTask {
  readonly id: number;
  readonly graph: Graph;
}

/** It is there once the program is bundled; the sources by themselves do without threads. */
const SCRIPT = new URL('./layout-worker.js', import.meta.url);
/** More threads than this take longer to start than they save. */
const MOST_WORKERS = 8;
/** A thread has to load the engine: for fewer pictures than this it isn’t worth it. */
const FEWEST_PICTURES = 6;

/**
 * Runs `draw` with an engine that spreads its work over the cores of the machine, and goes on while this thread is busy.
 * The same graph is laid out the same way in every thread. Rejects as `draw` does, or if a thread fails.
 */
export async function withLayoutWorkers<T>(pictures: number, draw: (engine: LayoutEngine) => Promise<T>): Promise<T> {
  const count = Math.min(availableParallelism(), MOST_WORKERS, Math.floor(pictures / FEWEST_PICTURES));
  if (count < 2 || !existsSync(SCRIPT)) return draw(layOutHere);
  const workers = Array.from({ length: count }, () => new LayoutWorker());
  try {
    return await draw((graph) => leastBusy(workers).layOut(graph));
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

function leastBusy([first, ...others]: readonly LayoutWorker[]): LayoutWorker {
  return others.reduce((least, worker) => (worker.load < least.load ? worker : least), first as LayoutWorker);
}

class LayoutWorker {
  /** An estimate of the time that what it was given takes. */
  load = 0;
  // What Node was started with is meant for the program: some of it a thread refuses.
  readonly #thread = new Worker(SCRIPT, { execArgv: [] });
  readonly #waiting: { resolve: (graph: Graph) => void; reject: (error: Error) => void }[] = [];

  constructor() {
    this.#thread.on('message', ({ id, graph }: LayoutTask) => this.#waiting[id]?.resolve(graph));
    this.#thread.on('error', (error) => {
      for (const { reject } of this.#waiting) reject(error);
    });
  }

  layOut(graph: Graph): Promise<Graph> {
    this.load += costOf(graph);
    return new Promise((resolve, reject) => {
      const id = this.#waiting.push({ resolve, reject }) - 1;
      const task: LayoutTask = { id, graph };
      this.#thread.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.#thread.terminate();
  }
}

/** Grows faster than the picture: crossings are looked for among all arrows. */
function costOf({ children = [], edges = [] }: Graph): number {
  return (children.length + edges.length) ** 1.5;
}
