import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';

/**
 * Finds places for boxes and ways for arrows: takes a graph as ELK describes it, and gives it back with coordinates in
 * pixels. Plain data on both sides, so that it may run in another thread.
 */
export type LayoutEngine = (graph: ElkNode) => Promise<ElkNode>;

let engine: Promise<ELK> | undefined;

/** In this thread. */
export const layOutHere: LayoutEngine = async (graph) => {
  engine ??= startEngine();
  return (await engine).layout(graph);
};

/** Loaded when the first arrow is drawn: it is larger than all the rest of the program. */
async function startEngine(): Promise<ELK> {
  const { default: Engine } = await import('elkjs/lib/elk.bundled.js');
  return new Engine();
}
