import { extname, resolve } from 'node:path';
import { type Compilation, nearestNames } from '@spandrel/compiler';
import { OutputError, writeOutputs, writeWhole } from '@spandrel/compiler/node';
import { findViews, renderPictures, type Theme, toMermaid, toPng, type View, views } from '@spandrel/renderers';
import { type CommandResult, UsageError } from '../command-result.ts';
import { exitCodeOf } from '../exit-code.ts';
import { withLayoutWorkers } from '../layout-workers.ts';
import { loadWorkspace } from '../load-workspace.ts';

type Format = 'svg' | 'png' | 'mermaid';
type Content = string | Uint8Array;

interface RenderOptions {
  readonly format: Format;
  readonly output?: string;
  readonly theme?: Theme | 'auto';
  readonly scale?: number;
  readonly font?: readonly string[];
  readonly asOf?: string;
  readonly dir?: string;
}

const EXTENSIONS: Readonly<Record<Format, string>> = { svg: '.svg', png: '.png', mermaid: '.mmd' };

/** Draws one view to standard output or into a file, several into a folder; lists the views where nothing is asked for. */
export async function render(names: readonly string[], options: RenderOptions): Promise<CommandResult> {
  const { dir, asOf, output, format } = options;
  const { compilation } = loadWorkspace(dir, { asOf });
  const drawable = views(compilation).filter(({ kind }) => kind !== 'table');
  const exitCode = exitCodeOf(compilation, 'never');
  const stderr =
    exitCode === 0 ? '' : 'There are compile errors: what they spoil is missing. “spandrel check” shows them.\n';
  if (names.length === 0 && output === undefined) return { stdout: listed(drawable), stderr, exitCode };
  const chosen = names.length === 0 ? drawable : chosenViews(names, compilation, drawable);
  const [only] = chosen;
  const isFile = output !== undefined && extname(output) === EXTENSIONS[format];
  if (only && chosen.length === 1 && names.length > 0 && (output === undefined || isFile)) {
    const [content = ''] = (await draw([only], compilation, options)).values();
    if (output === undefined) return { stdout: forTerminal(content, format), stderr, exitCode };
    writeFile(output, content);
    return { stdout: `${resolve(output)}\n`, stderr, exitCode };
  }
  if (output === undefined || isFile) throw new UsageError(severalViews(names, chosen, format));
  const { written, unchanged, removed } = writeOutputs(output, await draw(chosen, compilation, options));
  return {
    stdout: `${resolve(output)}\n`,
    stderr: `${stderr}${written} files written, ${unchanged} unchanged, ${removed} removed in ${resolve(output)}\n`,
    exitCode,
  };
}

/** The contents of files by their names. */
async function draw(
  chosen: readonly View[],
  compilation: Compilation,
  { format, theme, scale, font = [] }: RenderOptions,
): Promise<Map<string, Content>> {
  if (format === 'mermaid') return new Map(chosen.map((view) => [`${view.id}.mmd`, toMermaid(view) ?? '']));
  const drawPictures = (shown: Theme | 'auto' | undefined): Promise<Map<string, string>> =>
    withLayoutWorkers(chosen.length, (engine) => renderPictures(chosen, compilation, { theme: shown, engine }));
  if (format === 'svg') return drawPictures(theme);
  if (theme === 'auto')
    throw new UsageError('an image can’t follow the reader’s setting: choose --theme light or --theme dark.');
  const { pictureAssets } = await import('../picture-assets.ts');
  const assets = pictureAssets(font);
  const images = new Map<string, Content>();
  for (const [name, svg] of await drawPictures(theme ?? 'light')) {
    images.set(name.replace(/\.svg$/, '.png'), await toPng(svg, { ...assets, scale }));
  }
  return images;
}

function chosenViews(names: readonly string[], compilation: Compilation, drawable: readonly View[]): View[] {
  const chosen = names.flatMap((name) => {
    const found = findViews(name, drawable);
    if (found.length === 0) throw new UsageError(notDrawn(name, compilation, drawable));
    return found;
  });
  return [...new Set(chosen)];
}

function notDrawn(name: string, compilation: Compilation, drawable: readonly View[]): string {
  const { model } = compilation;
  if (views(compilation).some(({ id }) => id === name))
    return `“${name}” is a table and no picture: “spandrel build” writes it as a page.`;
  if (model.node(name)) return `no picture shows “${name}”: “spandrel render” lists the pictures there are.`;
  const known = [...drawable.map(({ id }) => id), ...model.nodes.keys()];
  const [nearest] = nearestNames(name, known);
  return `there is no view and no address “${name}”: ${nearest ? `did you mean “${nearest}”?` : '“spandrel render” lists the views.'}`;
}

function severalViews(names: readonly string[], chosen: readonly View[], format: Format): string {
  const ids = chosen.map(({ id }) => `“${id}”`).join(', ');
  if (names.length === 1)
    return `“${names[0]}” is shown by ${ids}: name one of them, or a folder for all with --output.`;
  return `${chosen.length} pictures (${EXTENSIONS[format]}) need a folder: name it with --output.`;
}

function listed(drawable: readonly View[]): string {
  const width = Math.max(0, ...drawable.map(({ id }) => id.length));
  return drawable.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join('');
}

function forTerminal(content: Content, format: Format): Content {
  if (format === 'png' && process.stdout.isTTY) {
    throw new UsageError('an image is nothing for a terminal: name a file with --output, or send it on with “>”.');
  }
  return content;
}

function writeFile(path: string, content: Content): void {
  try {
    writeWhole(resolve(path), content);
  } catch (error) {
    throw new OutputError(`“${path}” can’t be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
