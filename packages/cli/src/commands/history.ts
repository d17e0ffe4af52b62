import {
  type Address,
  type Compilation,
  elementAddressOf,
  kindInWords,
  presentAddresses,
  withArticle,
} from '@spandrel/compiler';
import { type CommandResult, UsageError } from '../command-result.ts';
import { tellUnknownAddress } from '../find-node.ts';
import { decisionsOn, type ElementHistory, versionsOf } from '../history/element-history.ts';
import { findRemoved } from '../history/find-removed.ts';
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
  const { root, compilation: now } = loadWorkspace(dir, { only: () => false });
  const present = now.model.get(address);
  const removed = present ? undefined : findRemoved(root, now, addressAsked(address, now), limit);
  const element = present ?? removed?.element;
  if (!element) throw new UsageError(tellUnknownAddress(address, [...now.model.nodes.keys()]));
  const compilation = removed?.compilation ?? now;
  const { model } = compilation;
  const { changes, notes } = readCommits(root, now, element, { limit });
  const parts = new Set([...model.nodes.keys()].filter((part) => elementAddressOf(part) === address));
  const told: ElementHistory = {
    element,
    compilation,
    isRemoved: removed !== undefined,
    versions: versionsOf(element),
    decisions: decisionsOn(element, parts, model),
    changes,
  };
  const stderr = notes.map((note) => `spandrel: ${note}\n`).join('');
  return { stdout: await write(told, { format, color }), stderr, exitCode: 0 };
}

/** The address of an element, which may be gone. Throws a UsageError where its history is told with that of another one. */
function addressAsked(address: Address, { model }: Compilation): Address {
  const today = presentAddresses(model)(address);
  if (today !== address) {
    throw new UsageError(`“${address}” is called “${today}” now: “spandrel history ${today}” has its history, too.`);
  }
  const node = model.node(address);
  if (!node) return address;
  const { element, kind } = node;
  throw new UsageError(
    element
      ? `a history is that of a whole element: “spandrel history ${element.address}” has that of “${address}”, too.`
      : `“${address}” is ${withArticle(kindInWords(kind))}, which no element declares by itself, so it has no history of its own.`,
  );
}

async function write(
  told: ElementHistory,
  { format, color }: Pick<HistoryOptions, 'format' | 'color'>,
): Promise<string> {
  if (format === 'json') return historyJson(told);
  if (format === 'mermaid') return (await import('../reporters/history-timeline.ts')).historyAsTimeline(told);
  return reportHistory(told, palette(color && process.stdout.isTTY === true));
}
