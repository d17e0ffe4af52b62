import { type Compilation, elementAddressOf, Locator } from '@spandrel/compiler';
import { type CommandResult, UsageError } from '../command-result.ts';
import { tellUnknownAddress } from '../find-node.ts';
import { decisionsOn, type ElementHistory, versionsOf } from '../history/element-history.ts';
import { readCommits } from '../history/read-commits.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { reportHistory } from '../reporters/history.ts';
import { historyJson } from '../reporters/history-json.ts';
import { palette } from '../reporters/palette.ts';

export interface HistoryOptions {
  readonly format: 'pretty' | 'json' | 'mermaid';
  readonly limit: number;
  readonly dir?: string;
  readonly color: boolean;
}

/** Shows how an element came to say what it says: its versions, the decisions about it, and the commits that changed it. */
export async function history(address: string, { format, limit, dir, color }: HistoryOptions): Promise<CommandResult> {
  const { root, compilation } = loadWorkspace(dir, { only: () => false });
  const { model } = compilation;
  const element = model.get(address);
  if (!element) {
    const holder = model.node(address) && elementAddressOf(address);
    throw new UsageError(
      holder === undefined || holder === address
        ? tellUnknownAddress(address, [...model.nodes.keys()])
        : `a history is that of a whole element: “spandrel history ${holder}” has that of “${address}”, too.`,
    );
  }
  const { file, start } = new Locator(compilation).location(element.place);
  const { changes, notes } = readCommits(root, compilation, element, { limit });
  const parts = new Set([...model.nodes.keys()].filter((part) => elementAddressOf(part) === address));
  const told: ElementHistory = {
    element,
    file,
    line: start.line,
    versions: versionsOf(element),
    decisions: decisionsOn(element, parts, model),
    changes,
  };
  const stderr = notes.map((note) => `spandrel: ${note}\n`).join('');
  return { stdout: await write(told, compilation, { format, color }), stderr, exitCode: 0 };
}

async function write(
  told: ElementHistory,
  compilation: Compilation,
  { format, color }: Pick<HistoryOptions, 'format' | 'color'>,
): Promise<string> {
  if (format === 'json') return historyJson(told, compilation);
  if (format === 'mermaid') return (await import('../reporters/history-timeline.ts')).historyAsTimeline(told);
  return reportHistory(told, palette(color && process.stdout.isTTY === true));
}
