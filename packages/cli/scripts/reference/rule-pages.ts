import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RULE_GROUPS, type Rule } from '@spandrel/compiler';
import { NOTE, ROOT, table } from './markdown.ts';

const ruleFolders = join(ROOT, 'packages/rules/src');

async function allRules(): Promise<Rule[]> {
  const ids = Object.keys(RULE_GROUPS).flatMap((group) => {
    const folder = join(ruleFolders, group);
    return existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .map((name) => `${group}/${name}`)
      : [];
  });
  return Promise.all(
    ids.map(async (id) => {
      const { default: rule } = (await import(pathToFileURL(join(ruleFolders, id, 'rule.ts')).href)) as {
        default: Rule;
      };
      return rule;
    }),
  );
}

interface Case {
  readonly yaml: string;
  /** What was there before, for a rule that judges a change. */
  readonly base: string | undefined;
  readonly expected: string;
  readonly name: string;
}

/** The first case of a kind: its text, and what it is called in words. */
function firstCase(id: string, kind: 'valid' | 'invalid'): Case | undefined {
  const folder = join(ruleFolders, id, kind);
  const [name] = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.yaml') && !file.endsWith('.base.yaml'))
        .sort()
    : [];
  if (name === undefined) return undefined;
  const yaml = readFileSync(join(folder, name), 'utf8');
  const expected = kind === 'invalid' ? readFileSync(join(folder, name.replace('.yaml', '.expected')), 'utf8') : '';
  const before = join(folder, name.replace('.yaml', '.base.yaml'));
  const base = existsSync(before) ? readFileSync(before, 'utf8') : undefined;
  return { yaml, base, expected, name: name.replace('.yaml', '').replaceAll('-', ' ') };
}

function snippets({ yaml, base }: Case, claim: string): string {
  const head = `\`\`\`yaml ${claim}\n${yaml}\`\`\`\n`;
  return base === undefined ? head : `Before:\n\n\`\`\`yaml base\n${base}\`\`\`\n\nAfter:\n\n${head}`;
}

function rulePage(rule: Rule): string {
  const page = readFileSync(join(ruleFolders, rule.id, 'rule.md'), 'utf8').trimEnd();
  const [title = '', ...body] = page.split('\n');
  const options = Object.entries(rule.options).map(([name, facts]) => [
    `\`${name}\``,
    `\`${JSON.stringify(facts.default)}\``,
    facts.description,
  ]);
  const failing = firstCase(rule.id, 'invalid');
  const passing = firstCase(rule.id, 'valid');
  return [
    `${NOTE}${title}\n\n**${rule.title}.** Severity: ${rule.severity}. Group: ${rule.group}. Area: ${rule.area}.\n`,
    `${body.join('\n')}\n`,
    options.length > 0 ? `\n## Options\n\n${table(['option', 'default', 'what it means'], options).trimEnd()}\n` : '',
    failing
      ? `\n## Reported: ${failing.name}\n\n${snippets(failing, `finding=${rule.id}`)}\n\`\`\`text\n${failing.expected}\`\`\`\n`
      : '',
    passing ? `\n## Not reported: ${passing.name}\n\n${snippets(passing, `silent=${rule.id}`)}` : '',
  ].join('');
}

/** The pages of the rules, from their folders. */
export async function rulePages(): Promise<[string, string][]> {
  const rules = await allRules();
  const groups = Object.entries(RULE_GROUPS).flatMap(([group, area]) => {
    const own = rules.filter((rule) => rule.group === group);
    if (own.length === 0) return [];
    const rows = own.map(({ id, severity, title }) => [`[${id}](${id}.md)`, severity, title]);
    return [`## ${group}\n\nArea: ${area}.\n\n${table(['rule', 'severity', 'what it finds'], rows)}`];
  });
  const index = `${NOTE}# Rules

Each page says what goes wrong, how to fix it and when it is a false alarm, with a snippet that is reported and one that
is not. \`spandrel explain <rule>\` prints the page. Severities and options are set in the
[manifest](../language/manifest.md); see [Severities and options](../../concepts.md#severities-and-options).

${groups.join('').trimEnd()}
`;
  return [['rules/index.md', index], ...rules.map((rule): [string, string] => [`rules/${rule.id}.md`, rulePage(rule)])];
}
