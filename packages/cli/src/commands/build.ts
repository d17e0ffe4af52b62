import { join, resolve } from 'node:path';
import { compileErrors } from '@spandrel/compiler';
import { assertOutputFolder, writeOutputs } from '@spandrel/compiler/node';
import { linksToPages, renderDocuments, views } from '@spandrel/renderers';
import { pages } from '@spandrel/rules/pages';
import { renderEmbeds, renderOneFile, renderSite, type SiteInput } from '@spandrel/site';
import { version } from '../../package.json';
import { type CommandResult, UsageError } from '../command-result.ts';
import { drawBeside } from '../draw-beside.ts';
import { exitCodeOf } from '../exit-code.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { readSiteApp } from '../read-site-app.ts';

interface BuildOptions {
  readonly output?: string;
  readonly images: boolean;
  readonly singleFile?: boolean;
  readonly embed?: boolean;
  readonly asOf?: string;
}

/** Writes the documents and pictures of a workspace; compile errors don't keep the rest from being written. */
export async function build(dir: string | undefined, options: BuildOptions): Promise<CommandResult> {
  const { output, images, asOf } = options;
  const { root, compilation } = loadWorkspace(dir, { asOf });
  if (output === '') throw new UsageError('“--output” needs a folder.');
  const folder = resolve(output ?? join(root, 'dist'));
  assertOutputFolder(folder, root);
  const shown = views(compilation);
  const drawing = images ? drawBeside(shown, { links: linksToPages(compilation, '../markdown') }) : undefined;
  const documents = renderDocuments(compilation, {
    pages,
    version,
    views: shown,
    pictures: images ? '../images' : undefined,
  });
  const site: SiteInput = { compilation, views: shown, documents, pictures: drawing, app: readSiteApp() };
  const files = new Map<string, string>([
    ...within('markdown', documents),
    ...within('site', await renderSite(site)),
    ...within('images', (await drawing) ?? new Map()),
    ...within('embed', options.embed ? await renderEmbeds(site) : new Map()),
  ]);
  if (options.singleFile) files.set('site.html', await renderOneFile(site));
  const { written, unchanged, removed } = writeOutputs(folder, files);
  const errors = compileErrors(compilation).length;
  const warning =
    errors > 0
      ? `${errors} compile ${errors === 1 ? 'error: what it spoils' : 'errors: what they spoil'} is missing. “spandrel check” shows them.\n`
      : '';
  const exitCode = exitCodeOf(compilation, 'never');
  return {
    stdout: `${join(folder, 'markdown/index.md')}\n${join(folder, 'site/index.html')}\n`,
    stderr: `${warning}${written} files written, ${unchanged} unchanged, ${removed} removed in ${folder}\n`,
    exitCode,
  };
}

function within(folder: string, files: ReadonlyMap<string, string>): [path: string, text: string][] {
  return [...files].map(([path, text]) => [`${folder}/${path}`, text]);
}
