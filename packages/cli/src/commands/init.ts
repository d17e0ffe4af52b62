import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { writeWhole } from '@spandrel/compiler/node';
import { askOnTerminal, hasTerminal } from '../ask-on-terminal.ts';
import { type CommandResult, UsageError } from '../command-result.ts';
import { LIFECYCLES, type LifecycleName } from '../init/lifecycles.ts';
import { workspaceFiles } from '../init/workspace-files.ts';

interface InitOptions {
  readonly template?: LifecycleName;
  readonly yes?: boolean;
}

/** Writes a small workspace that compiles clean; it never overwrites a file. */
export async function init(dir = '.', { template, yes }: InitOptions): Promise<CommandResult> {
  const folder = resolve(dir);
  const id =
    basename(folder)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 64) || 'marketing';
  const lifecycle = template ?? (yes ? 'classic' : await askOnTerminal(askForLifecycle));
  if (lifecycle === undefined) return { stdout: '', stderr: 'Nothing was written.\n', exitCode: 2 };
  const files = workspaceFiles(id, lifecycle);
  const taken = [...files.keys()].filter((path) => existsSync(join(folder, path)));
  if (taken.length > 0) {
    throw new UsageError(
      `${taken.map((path) => `“${join(dir, path)}”`).join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already; nothing was written. Name an empty folder: spandrel init my-architecture.`,
    );
  }
  const others = yamlFilesIn(folder);
  for (const [path, text] of files) writeWhole(join(folder, path), text);
  const note =
    others.length > 0
      ? `There are other YAML files here (${others.slice(0, 3).join(', ')}): those that are no part of the architecture belong under “exclude” in spandrel.yaml.\n`
      : '';
  const where = dir === '.' ? '' : ` ${dir}`;
  return {
    stdout: [...files.keys()].map((path) => `${join(dir, path)}\n`).join(''),
    stderr: `${note}Next: spandrel check${where}\n`,
    exitCode: 0,
  };
}

function yamlFilesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
}

/** Asks on a terminal; undefined where the person has changed their mind. */
async function askForLifecycle(): Promise<LifecycleName | undefined> {
  if (!hasTerminal())
    throw new UsageError('there is no terminal to ask on: write “spandrel init --yes”, or name a --template.');
  const { isCancel, select } = await import('@clack/prompts');
  const options = Object.entries(LIFECYCLES).map(([value, { title }]) => ({
    value: value as LifecycleName,
    label: title,
  }));
  const answer = await select({ message: 'Which lead lifecycle is nearest to yours?', options });
  return isCancel(answer) ? undefined : answer;
}
