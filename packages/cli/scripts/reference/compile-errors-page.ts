import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOTE, ROOT } from './markdown.ts';

interface Problem {
  readonly severity: string;
  readonly reason: string;
  readonly message: (parameters: unknown) => string;
  readonly fix: (parameters: unknown) => string;
}

const LISTS: Record<string, readonly string[]> = {
  nearest: [],
  known: ['…'],
  members: ['…', '…'],
  names: ['…'],
  found: ['…', '…'],
  currencies: ['…', '…'],
  candidates: ['…', '…'],
};

/** Stands in for the parameters of a problem: every value is left open. */
const open = new Proxy({}, { get: (_, name) => LISTS[String(name)] ?? (name === 'empty' ? false : '…') });

/** The groups in the order in which the compiler gets to them. */
const GROUPS = ['workspace', 'source', 'yaml', 'schema', 'reference', 'model', 'expression', 'rules', 'waiver'];

function asText(sentence: string): string {
  return sentence.replaceAll(/[<*]/g, (character) => `\\${character}`);
}

/** The page of compile errors, from their catalogue. */
export async function compileErrorsPage(): Promise<[string, string]> {
  const folder = join(ROOT, 'packages/compiler/src/diagnostics');
  const files = readdirSync(folder).filter((name) => /^problems-.*\.ts$/.test(name));
  const groups = new Map<string, string[]>();
  for (const file of files.sort()) {
    const { problems } = (await import(pathToFileURL(join(folder, file)).href)) as {
      problems: Record<string, Problem>;
    };
    for (const [code, { severity, message, reason, fix }] of Object.entries(problems)) {
      const group = code.slice(0, code.indexOf('/'));
      const said = asText(message(open));
      const lines = [
        `### ${code}\n\n${severity === 'error' ? '' : `A ${severity}.\n\n`}> ${said.charAt(0).toUpperCase()}${said.slice(1)}\n`,
        `- Why it matters: ${reason}\n- What to do: ${asText(fix(open))}\n`,
      ];
      groups.set(group, [...(groups.get(group) ?? []), lines.join('\n')]);
    }
  }
  const intro = `${NOTE}# Compile errors

What can be wrong with what is written, as opposed to [findings](rules/index.md), which tell what nobody designed.
Each has a code that stays the same. “…” stands for names and values of your own; where a name is near, the advice is “Did you mean …?”.
All are errors unless a warning is stated. None can be waived or turned off.
`;
  const order = (group: string): number => (GROUPS.includes(group) ? GROUPS.indexOf(group) : GROUPS.length);
  const inOrder = [...groups].sort(([a], [b]) => order(a) - order(b));
  const sections = inOrder.map(([group, problems]) => `\n## ${group}\n\n${problems.join('\n')}`);
  return ['compile-errors.md', intro + sections.join('')];
}
