import { parentPort } from 'node:worker_threads';
import { renderPictures } from '@spandrel/renderers';
import type { PictureTask } from './draw-beside.ts';

/** A thread that draws the pictures that it is sent, once. */
parentPort?.once('message', async ({ views, options }: PictureTask) => {
  parentPort?.postMessage(await renderPictures(views, options));
});
