import {
  type Acceptance,
  addDays,
  type Compilation,
  type Finding,
  isDate,
  LONGEST_WAIVER,
  Locator,
  nearestNames,
  planWaiver,
  waiversOf,
} from '@spandrel/compiler';
import { writeEdits } from '@spandrel/compiler/node';
import { askOnTerminal } from '../ask-on-terminal.ts';
import { type CommandResult, UsageError } from '../command-result.ts';
import { previewEdits, reportEdits } from '../edit-report.ts';
import { findByFingerprint } from '../find-by-fingerprint.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { askForAcceptance } from './ask-for-acceptance.ts';

export interface WaiveOptions {
  readonly reason?: string;
  readonly approver?: string;
  readonly expires?: string;
  readonly asOf?: string;
  readonly dryRun?: boolean;
  readonly dir?: string;
}

/** How long a waiver runs unless it is stated. */
const USUAL_DAYS = 90;

/** Writes a waiver for a finding of today’s, on its element or in the manifest. */
export async function waive(fingerprint: string, options: WaiveOptions): Promise<CommandResult> {
  const { dryRun, dir, asOf } = options;
  const { root, input, compilation } = loadWorkspace(dir, { asOf });
  const finding = findingOf(fingerprint, compilation);
  assertNotWaived(finding, compilation);
  const stated = readOptions(options, compilation);
  const acceptance = await askOnTerminal(() =>
    askForAcceptance(finding, stated, {
      roles: rolesOf(compilation),
      usualEnd: addDays(compilation.asOf, USUAL_DAYS),
    }),
  );
  if (!acceptance) return { stdout: '', stderr: 'Nothing was written.\n', exitCode: 2 };
  const { file, others } = planWaiver(input, compilation, finding, checked(acceptance, compilation));
  if (!dryRun) writeEdits(root, [file]);
  const told = others.map(
    ({ fingerprint: other, rule, elements, key }) =>
      `  ${[other, rule, ...elements, ...(key === null ? [] : [`[${key}]`])].join(' ')}\n`,
  );
  const also = others.length > 0 ? `No waiver can tell it from these, which are waived, too:\n${told.join('')}` : '';
  const verdict = dryRun ? 'Nothing was written.\n' : `Waived until ${acceptance.expires}.\n`;
  return { stdout: dryRun ? previewEdits([file]) : reportEdits([file]), stderr: verdict + also, exitCode: 0 };
}

function findingOf(prefix: string, compilation: Compilation): Finding {
  const { item, finding } = findByFingerprint(prefix, compilation);
  if (finding) return finding;
  throw new UsageError(
    `“${prefix}” is the compile error ${item.rule} at ${item.location.file}:${item.location.start.line}: compile errors can’t be waived, only put right.`,
  );
}

function assertNotWaived(finding: Finding, compilation: Compilation): void {
  const [declared] = waiversOf(compilation, finding);
  if (!declared) return;
  const { file, start } = new Locator(compilation).location(declared.place);
  throw new UsageError(
    finding.status === 'waived'
      ? `this finding is waived already, until ${declared.waiver.expires}, at ${file}:${start.line}.`
      : `the waiver of this finding at ${file}:${start.line} expired on ${declared.waiver.expires}: have the approver renew its date, or delete it first.`,
  );
}

/** What was stated, checked before anybody is asked for the rest. */
function readOptions({ reason, approver, expires }: WaiveOptions, compilation: Compilation): Partial<Acceptance> {
  if (expires !== undefined) assertExpiry(expires, compilation);
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(approver === undefined ? {} : { approver: roleOf(approver, compilation) }),
    ...(expires === undefined ? {} : { expires }),
  };
}

function checked(acceptance: Acceptance, compilation: Compilation): Acceptance {
  if (acceptance.reason.trim() === '') throw new UsageError('a waiver needs a reason: pass --reason "…".');
  assertExpiry(acceptance.expires, compilation);
  return acceptance;
}

function assertExpiry(expires: string, { asOf }: Compilation): void {
  const last = addDays(asOf, LONGEST_WAIVER);
  if (!isDate(expires)) throw new UsageError(`“${expires}” is no date: write --expires ${addDays(asOf, USUAL_DAYS)}.`);
  if (expires < asOf) throw new UsageError(`“${expires}” is over: choose a day from ${asOf} to ${last}.`);
  if (expires > last) {
    throw new UsageError(`“${expires}” is more than ${LONGEST_WAIVER} days ahead: choose a day up to ${last}.`);
  }
}

/** The roles there are; a waiver is approved by one. */
function rolesOf({ model }: Compilation): string[] {
  const roles = model.all('role').map(({ id }) => id);
  if (roles.length === 0)
    throw new UsageError('a waiver is approved by a role, and none is declared: declare one first.');
  return roles;
}

function roleOf(approver: string, compilation: Compilation): string {
  const id = approver.replace(/^role\//, '');
  const roles = rolesOf(compilation);
  if (roles.includes(id)) return id;
  const nearest = nearestNames(id, roles);
  throw new UsageError(
    `there is no role “${id}”: ${nearest[0] ? `did you mean “${nearest[0]}”?` : `they are ${roles.join(', ')}.`}`,
  );
}
