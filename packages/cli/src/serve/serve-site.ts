import { setImmediate } from 'node:timers/promises';
import { compile, keepReads } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';
import { tellError } from '../reporters/tell-error.ts';
import { tellFailure } from '../reporters/tell-failure.ts';
import { oneAtATime } from '../watch/one-at-a-time.ts';
import { type ReadState, tellChanges } from '../watch/tell-changes.ts';
import type { WatchFiles } from '../watch/watch-files.ts';
import { listen } from './listen.ts';
import { liveProblems } from './live-problems.ts';
import { siteRenderer } from './render-live-site.ts';
import { SiteServer } from './site-server.ts';

export interface ServeOptions {
  /** The folder of the workspace. */
  readonly root: string;
  readonly port?: number | undefined;
  readonly images: boolean;
  readonly asOf?: string | undefined;
}

/** What it takes from the world around it. */
export interface Surroundings {
  readonly watch: WatchFiles;
  /** Takes a line of what there is to tell of its work. */
  readonly log: (line: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface ServedSite {
  /** `http://localhost:4747/` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the site of a workspace, and builds it anew as files change; it is there once the promise is kept.
 * Throws a UsageError where the port can’t be had.
 */
export async function serveSite(
  { root, port, images, asOf }: ServeOptions,
  surroundings: Surroundings,
): Promise<ServedSite> {
  const { watch, log, now } = surroundings;
  const site = new SiteServer();
  const local = await listen(port, (request, response) => site.answer(request, response));
  const render = siteRenderer(images);
  const read = keepReads();
  let last: ReadState | undefined;
  let revision: string | undefined;

  const build = async (): Promise<void> => {
    const began = now();
    const { files, problems } = readWorkspace(root);
    const changes = last && tellChanges(last, { files, problems });
    if (last && changes === undefined) return;
    last = { files, problems };
    const today = new Date().toISOString().slice(0, 10);
    const compilation = compile({ files, problems, rules, today, asOf, read });
    const errors = liveProblems(compilation);
    // Pages take longer than whoever made a mistake likes to wait. What is written goes out once there is a pause.
    if (revision !== undefined) site.tell({ ...errors, revision });
    await setImmediate();
    const rendered = await render(compilation);
    revision = rendered.revision;
    site.show(rendered.files);
    site.tell({ ...errors, revision });
    const done = changes === undefined ? 'Built' : `${changes}: rebuilt`;
    log(`${done} in ${((now() - began) / 1000).toFixed(2)} s${tellErrors(errors.total)}.`);
    for (const failure of compilation.failures) log(tellFailure(failure).trimEnd());
  };
  // Should it fail, what is shown stays until something can be shown again.
  const rebuild = oneAtATime(() => build().catch((error) => log(tellError(error).trimEnd())));

  const watching = await watch([root], () => void rebuild());
  await rebuild();
  return {
    address: `http://localhost:${local.port}/`,
    async close() {
      await watching.close();
      await local.close();
    },
  };
}

function tellErrors(count: number): string {
  return count === 0 ? '' : `, with ${count} compile ${count === 1 ? 'error' : 'errors'}`;
}
