import type { Compilation } from '@spandrel/compiler';
import { exportDot, exportGraphml, exportJson } from '@spandrel/renderers';
import { version } from '../../package.json';
import type { CommandResult } from '../command-result.ts';
import { deliver } from '../deliver.ts';
import { exitCodeOf } from '../exit-code.ts';
import { loadWorkspace } from '../load-workspace.ts';

interface ExportOptions {
  readonly format: 'json' | 'graphml' | 'dot';
  readonly output?: string;
  readonly asOf?: string;
}

const FORMATS: Readonly<Record<ExportOptions['format'], (compilation: Compilation) => string>> = {
  json: (compilation) => exportJson(compilation, version),
  graphml: exportGraphml,
  dot: exportDot,
};

/** Writes the compiled model and its graph for other programs; compile errors don’t keep the rest from being written. */
export async function exportModel(
  dir: string | undefined,
  { format, output, asOf }: ExportOptions,
): Promise<CommandResult> {
  const { compilation } = loadWorkspace(dir, { asOf, only: () => false });
  const text = FORMATS[format](compilation);
  const exitCode = exitCodeOf(compilation, 'never');
  const warning =
    exitCode === 0 ? '' : 'There are compile errors: what they spoil is missing. “spandrel check” shows them.\n';
  return deliver(text, output, { stderr: warning, exitCode });
}
