import { type Mention, planRename } from '@spandrel/compiler';
import { writeEdits } from '@spandrel/compiler/node';
import type { CommandResult } from '../command-result.ts';
import { previewEdits, reportEdits } from '../edit-report.ts';
import { loadWorkspace } from '../load-workspace.ts';

interface RenameOptions {
  readonly dryRun?: boolean;
  readonly dir?: string;
}

/** Gives an element another id: its key and every reference to it are edited, all files or none. */
export async function rename(address: string, id: string, { dryRun, dir }: RenameOptions): Promise<CommandResult> {
  const { root, input } = loadWorkspace(dir, { only: () => false });
  const plan = planRename(input, address, id);
  if (!dryRun) writeEdits(root, plan.files);
  const stdout = dryRun ? previewEdits(plan.files) : reportEdits(plan.files);
  const verdict = dryRun
    ? `Nothing was written: without --dry-run, “${address}” becomes “${plan.address}”.\n`
    : `“${address}” is now “${plan.address}”.\n`;
  return { stdout, stderr: verdict + mentioned(plan.mentions, address), exitCode: 0 };
}

const MOST_PLACES = 20;

/** Where a person may want to look. */
function mentioned(mentions: readonly Mention[], address: string): string {
  if (mentions.length === 0) return '';
  const id = address.slice(address.indexOf('/') + 1);
  const places = mentions.slice(0, MOST_PLACES).map(({ file, line }) => `  ${file}:${line}\n`);
  const more = mentions.length > MOST_PLACES ? `  and ${mentions.length - MOST_PLACES} more\n` : '';
  const count =
    mentions.length === 1 ? 'A text or comment on one line' : `Texts and comments on ${mentions.length} lines`;
  return `${count} may still speak of “${id}”:\n${places.join('')}${more}`;
}
