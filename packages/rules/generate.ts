import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeGenerated } from '../compiler/scripts/write-generated.ts';

/** Writes the index of all rules, and their pages, from the folders: nothing is registered by hand. */
const source = join(import.meta.dirname, 'src');
const ids = readdirSync(source, { withFileTypes: true })
  .filter((group) => group.isDirectory() && group.name !== 'generated')
  .flatMap((group) => readdirSync(join(source, group.name)).map((name) => `${group.name}/${name}`))
  .sort();

const note = '// Generated from the folders of the rules by “pnpm generate”.\n';
const identifier = (id: string): string => id.replace(/[-/](.)/g, (_, letter: string) => letter.toUpperCase());
const outputs: Record<string, string> = {
  'rules.ts': `${note}${ids.map((id) => `import ${identifier(id)} from '../${id}/rule.ts';`).join('\n')}

/** Every rule there is, by id. */
export const rules = [
${ids.map((id) => `  ${identifier(id)},`).join('\n')}
];
`,
  'pages.ts': `${note}/** The page of each rule, in Markdown, by id. */
export const pages: Readonly<Record<string, string>> = {
${ids.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(readFileSync(join(source, id, 'rule.md'), 'utf8'))},`).join('\n')}
};
`,
};

writeGenerated(
  new Map(Object.entries(outputs).map(([name, text]) => [join(source, 'generated', name), text])),
  join(source, 'generated'),
);
