import type { CommandResult } from '../command-result.ts';
import { assertDate, rootOf } from '../load-workspace.ts';
import { openBrowser } from '../serve/open-browser.ts';
import { serveSite } from '../serve/serve-site.ts';
import { untilInterrupted } from '../watch/until-interrupted.ts';
import { watchFiles } from '../watch/watch-files.ts';

interface ServeOptions {
  readonly port?: number;
  readonly open?: boolean;
  readonly images: boolean;
  readonly asOf?: string;
}

/** Serves the site of a workspace on this machine, and rebuilds it as files change, until it is interrupted. */
export async function serve(
  dir: string | undefined,
  { port, open, images, asOf }: ServeOptions,
): Promise<CommandResult> {
  assertDate(asOf);
  const root = rootOf(dir);
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const interrupted = untilInterrupted();
  const site = await serveSite({ root, port, images, asOf }, { watch: watchFiles, log, now: () => performance.now() });
  process.stdout.write(`${site.address}\n`);
  log('Ctrl-C ends it.');
  if (open) openBrowser(site.address, (reason) => log(`No browser could be opened: ${reason}. Open ${site.address}`));
  await interrupted;
  await site.close();
  return { stdout: '', exitCode: 0 };
}
