import { nearestNames } from '@spandrel/compiler';
import { rules } from '@spandrel/rules';
import { pages } from '@spandrel/rules/pages';
import { type CommandResult, UsageError } from '../command-result.ts';
import { FINGERPRINT, findByFingerprint } from '../find-by-fingerprint.ts';
import { type LoadOptions, loadWorkspace } from '../load-workspace.ts';
import { explainFinding } from '../reporters/explain-finding.ts';
import { palette } from '../reporters/palette.ts';

export interface ExplainOptions extends Pick<LoadOptions, 'asOf' | 'base'> {
  readonly dir?: string;
  readonly color: boolean;
}

/** Prints the page of a rule, why a finding fired, or a line for every rule. */
export async function explain(id: string | undefined, options: ExplainOptions): Promise<CommandResult> {
  if (id === undefined) return { stdout: listRules(), exitCode: 0 };
  if (FINGERPRINT.test(id)) return explainFingerprint(id, options);
  return { stdout: rulePage(id), exitCode: 0 };
}

function listRules(): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title}\n`).join('');
}

function rulePage(id: string): string {
  const page = pages[id];
  const rule = rules.find((candidate) => candidate.id === id);
  if (page === undefined || !rule) throw new UsageError(unknownRule(id));
  const options = Object.entries(rule.options).map(
    ([name, { default: value, description }]) => `- \`${name}\` (${JSON.stringify(value)}): ${description}\n`,
  );
  const facts = `\nSeverity: ${rule.severity}. Group: ${rule.group}. Area: ${rule.area}.\n`;
  return `${page}${facts}${options.length > 0 ? `\nOptions:\n\n${options.join('')}` : ''}`;
}

function explainFingerprint(prefix: string, { dir, asOf, base, color }: ExplainOptions): CommandResult {
  const loaded = loadWorkspace(dir, { asOf, base });
  const { compilation, notes: stderr } = loaded;
  const { item, finding } = findByFingerprint(prefix, compilation);
  const rule = rules.find(({ id }) => id === finding?.rule);
  if (finding && rule) {
    const colours = palette(color && process.stdout.isTTY === true);
    return { stdout: explainFinding(finding, rule, loaded, colours), stderr, exitCode: 0 };
  }
  const { severity, location, rule: code, message, reason, fix } = item;
  const stdout = `${severity}  ${code}  ${location.file}:${location.start.line}

${message}

Why it matters  ${reason}
What to do      ${fix}

It is an error in what is written, so it can’t be waived.
`;
  return { stdout, stderr, exitCode: 0 };
}

function unknownRule(id: string): string {
  const nearest = nearestNames(
    id,
    rules.map((rule) => rule.id as string),
  );
  return `there is no rule “${id}”: ${nearest[0] ? `did you mean “${nearest[0]}”?` : '“spandrel explain” lists the rules.'}`;
}
