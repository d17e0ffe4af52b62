import { nearestNames } from '@spandrel/compiler';
import { rules } from '@spandrel/rules';
import { pages } from '@spandrel/rules/pages';
import { type CommandResult, UsageError } from '../command-result.ts';

/** Prints the page of a rule, or a line for every rule. */
export async function explain(id: string | undefined): Promise<CommandResult> {
  if (id === undefined) {
    const width = Math.max(...rules.map((rule) => rule.id.length));
    return {
      stdout: rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title}\n`).join(''),
      exitCode: 0,
    };
  }
  const page = pages[id];
  const rule = rules.find((candidate) => candidate.id === id);
  if (page === undefined || !rule) throw new UsageError(unknownRule(id));
  const options = Object.entries(rule.options).map(
    ([name, { default: value, description }]) => `- \`${name}\` (${JSON.stringify(value)}): ${description}\n`,
  );
  const facts = `\nSeverity: ${rule.severity}. Group: ${rule.group}. Area: ${rule.area}.\n`;
  return { stdout: `${page}${facts}${options.length > 0 ? `\nOptions:\n\n${options.join('')}` : ''}`, exitCode: 0 };
}

function unknownRule(id: string): string {
  const nearest = nearestNames(
    id,
    rules.map((rule) => rule.id as string),
  );
  return `there is no rule “${id}”: ${nearest[0] ? `did you mean “${nearest[0]}”?` : '“spandrel explain” lists the rules.'}`;
}
