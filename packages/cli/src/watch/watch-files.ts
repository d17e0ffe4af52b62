import { basename } from 'node:path';
import { isSkippedFolder } from '@spandrel/compiler/node';
import { watch as watchByChokidar } from 'chokidar';

/** Something that goes on until it is ended. */
export interface Watch {
  readonly close: () => Promise<void>;
}

/** Calls back after files in some folders have changed, or some files; it is under way once the promise is kept. */
export type WatchFiles = (paths: readonly string[], onChange: () => void) => Promise<Watch>;

/** Milliseconds of rest before a change is told: saving all files of an editor, or changing the branch, is one change. */
const REST = 60;

/** Watches on disk. What no workspace reads is left alone: `node_modules`, `dist`, and folders whose names begin with a dot. */
export const watchFiles: WatchFiles = async (paths, onChange) => {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watchByChokidar([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) =>
      !paths.includes(path) &&
      stats !== undefined &&
      (stats.isDirectory() ? isSkippedFolder(basename(path)) : !/\.(ya?ml|json)$/i.test(path)),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, REST);
  });
  // What can’t be watched, such as a folder that nobody may read, is told by whoever reads the workspace.
  watcher.on('error', onChange);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
};
