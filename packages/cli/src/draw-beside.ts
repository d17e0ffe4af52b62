import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type PictureOptions, renderPictures, type View } from '@spandrel/renderers';

export interface PictureTask {
  readonly views: readonly View[];
  readonly options: PictureOptions;
}

/** It is there once the program is bundled; the sources by themselves do without a thread. */
const SCRIPT = new URL('./picture-thread.js', import.meta.url);
/** A thread takes longer to start than fewer pictures than this take to draw. */
const FEWEST = 20;

/** Draws pictures in a thread of their own, so that other work goes on meanwhile; few of them, in this one. */
export async function drawBeside(views: readonly View[], options: PictureOptions): Promise<Map<string, string>> {
  const drawn = options.only?.size ?? views.length;
  if (drawn < FEWEST || !existsSync(SCRIPT)) return renderPictures(views, options);
  // What Node was started with is meant for the program: some of it a thread refuses.
  const thread = new Worker(SCRIPT, { execArgv: [] });
  try {
    return await new Promise((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      const task: PictureTask = { views, options };
      thread.postMessage(task);
    });
  } finally {
    await thread.terminate();
  }
}
