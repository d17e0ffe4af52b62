import { extname, resolve } from 'node:path';
import { type Compilation, nearestNames } from '@spandrel/compiler';
import { OutputError, writeOutputs, writeWhole } from '@spandrel/compiler/node';
import { findViews, type View, views } from '@spandrel/renderers';
import { type CommandResult, UsageError } from '../command-result.ts';
import {
  assertDrawable,
  type Content,
  type DrawOptions,
  drawPictures,
  EXTENSIONS,
  type Format,
} from '../draw-pictures.ts';
import { exitCodeOf } from '../exit-code.ts';
import { loadWorkspace } from '../load-workspace.ts';

interface RenderOptions extends DrawOptions {
  readonly output?: string;
  readonly asOf?: string;
  readonly dir?: string;
}

/** Draws one view to standard output or into a file, several into a folder; lists the views where nothing is asked for. */
export async function render(names: readonly string[], options: RenderOptions): Promise<CommandResult> {
  const { dir, asOf, output, format } = options;
  assertDrawable(options);
  const { root, compilation } = loadWorkspace(dir, { asOf });
  const drawable = views(compilation).filter(({ kind }) => kind !== 'table');
  const compiled = exitCodeOf(compilation, 'never');
  const warning =
    compiled === 0 ? '' : 'There are compile errors: what they spoil is missing. “spandrel check” shows them.\n';
  if (names.length === 0 && output === undefined) {
    return { stdout: listed(drawable), stderr: warning, exitCode: compiled };
  }
  const chosen = names.length === 0 ? drawable : chosenViews(names, compilation, drawable);
  const isFile = output !== undefined && extname(output) === EXTENSIONS[format];
  const isOne = chosen.length === 1 && names.length > 0 && (output === undefined || isFile);
  if (!isOne && (output === undefined || isFile)) throw new UsageError(severalViews(names, chosen, format));
  const { files, failed } = await drawPictures(chosen, root, options);
  const stderr = [warning, ...failed.map((line) => `${line}\n`)].join('');
  const exitCode = compiled === 0 && failed.length > 0 ? 1 : compiled;
  if (isOne) return { stdout: deliverOne([...files.values()][0], output, format), stderr, exitCode };
  const { written, unchanged, removed } = writeOutputs(output as string, files);
  return {
    stdout: `${resolve(output as string)}\n`,
    stderr: `${stderr}${written} files written, ${unchanged} unchanged, ${removed} removed in ${resolve(output as string)}\n`,
    exitCode,
  };
}

/** What goes to standard output: a picture, or the name of the file that it was written to; nothing where there is none. */
function deliverOne(content: Content | undefined, output: string | undefined, format: Format): Content {
  if (content === undefined) return '';
  if (output === undefined) return forTerminal(content, format);
  writeFile(output, content);
  return `${resolve(output)}\n`;
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
  if (typeof content !== 'string' && format !== 'svg' && process.stdout.isTTY) {
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
