import { parentPort } from 'node:worker_threads';
import { layOutHere } from '@spandrel/renderers/layout';
import type { LayoutTask } from './layout-workers.ts';

/** A thread that lays out what it is sent. */
parentPort?.on('message', async ({ id, graph }: LayoutTask) => {
  const laidOut: LayoutTask = { id, graph: await layOutHere(graph) };
  parentPort?.postMessage(laidOut);
});
