import { relative, resolve, sep } from 'node:path';
import {
  type Address,
  addressOf,
  type Compilation,
  type DecisionPlan,
  listAnd,
  nearestNames,
  planDecision,
} from '@spandrel/compiler';
import { isReadFile, writeEdits } from '@spandrel/compiler/node';
import { askOnTerminal } from '../ask-on-terminal.ts';
import { type CommandResult, UsageError } from '../command-result.ts';
import { previewEdits, reportEdits } from '../edit-report.ts';
import { nodeAt } from '../find-node.ts';
import { type LoadedWorkspace, loadWorkspace } from '../load-workspace.ts';
import { askWhatToDecide } from './ask-what-to-decide.ts';

export interface DecideOptions {
  readonly title?: string;
  readonly id?: string;
  readonly decidedBy?: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly dryRun?: boolean;
  readonly dir?: string;
}

/** Writes a decision record for what is to be decided: who decides it, who must agree, and how it is changed. */
export async function decide(addresses: readonly string[], options: DecideOptions): Promise<CommandResult> {
  const { id, output, asOf, dryRun, dir } = options;
  const loaded = loadWorkspace(dir, { asOf, only: () => false });
  const { root, input, compilation } = loaded;
  for (const address of addresses) nodeAt(compilation.model, address);
  const decidedBy = options.decidedBy === undefined ? undefined : deciderCalled(options.decidedBy, compilation);
  const asked =
    addresses.length > 0
      ? { affects: [...new Set(addresses)], title: options.title }
      : await askOnTerminal(() => askWhatToDecide(compilation.model.elements, options.title));
  if (!asked) return { stdout: '', stderr: 'Nothing was written.\n', exitCode: 2 };
  const file = output === undefined ? undefined : fileCalled(output, loaded);
  const plan = planDecision(input, compilation, { ...asked, decidedBy, id, date: asOf, file });
  if (!dryRun) writeEdits(root, [plan.file]);
  const verdict = dryRun ? 'Nothing was written.\n' : `“${plan.address}” is proposed; ${plan.decidedBy} decides it.\n`;
  const stdout = dryRun ? previewEdits([plan.file]) : reportEdits([plan.file]);
  return { stdout, stderr: verdict + tellRights(plan) + tellUngoverned(plan.ungoverned), exitCode: 0 };
}

function tellRights({ rights }: DecisionPlan): string {
  if (rights.length < 2) return '';
  const names = listAnd(rights.map(({ address }) => address));
  return `It is under ${rights.length} decision rights, ${names}: everybody who must agree by one of them is named. Write a record for each if they can be decided apart.\n`;
}

function tellUngoverned(ungoverned: readonly Address[]): string {
  if (ungoverned.length === 0) return '';
  const things = listAnd(ungoverned.map((address) => `“${address}”`));
  return `No decision right is over ${things}: declare one, so that it is known who decides the next time.\n`;
}

/** A role or a forum, by its address or its id. */
function deciderCalled(name: string, { model }: Compilation): Address {
  const known = [...model.all('role'), ...model.all('forum')];
  const addresses = known.map(({ address }) => address);
  const meant = [name, addressOf('role', name), addressOf('forum', name)].filter((each) => addresses.includes(each));
  const [address, other] = meant;
  if (other !== undefined) throw new UsageError(`“${name}” is a role and a forum: write ${meant.join(' or ')}.`);
  if (address !== undefined) return address;
  const [nearest] = nearestNames(name, [...addresses, ...known.map(({ id }) => id)]);
  throw new UsageError(
    `there is no role or forum “${name}”: ${nearest ? `did you mean “${nearest}”?` : `they are ${addresses.join(', ')}.`}`,
  );
}

/** The path in the workspace of a file that is, or would be, a part of it. */
function fileCalled(output: string, { root, compilation }: LoadedWorkspace): string {
  const path = relative(root, resolve(output)).split(sep).join('/');
  if (compilation.sources.has(path)) return path;
  if (path.startsWith('../') || !isReadFile(root, resolve(output))) {
    throw new UsageError(
      `“${output}” would be no part of the workspace: name a YAML file in “${root}” that it includes.`,
    );
  }
  return path;
}
