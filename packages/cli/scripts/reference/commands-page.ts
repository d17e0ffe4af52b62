import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOTE, ROOT } from './markdown.ts';

/** What the program itself says of its commands, as it is printed where no terminal is. */
export function commandsPage(): [string, string] {
  const program = pathToFileURL(join(ROOT, 'packages/cli/src/program.ts')).href;
  const help = (args: readonly string[]): string => {
    const script = `const { run } = await import(${JSON.stringify(program)}); await run(['node', 'spandrel', ...${JSON.stringify([...args, '--help'])}], '0');`;
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(`spandrel ${args.join(' ')} --help printed nothing.`);
    return stdout.trimEnd();
  };
  const whole = help([]);
  const options = whole.indexOf('Options:');
  const groups = whole.slice(whole.indexOf('\n\n', options));
  const names = [...groups.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name as string);
  const sections = names
    .filter((name) => name !== 'help')
    .map((name) => `## spandrel ${name}\n\n\`\`\`text\n${help([name])}\n\`\`\`\n`);
  return [
    'commands.md',
    `${NOTE}# Commands

Results go to standard output, everything else to standard error. \`dir\` is the workspace; without it, the nearest folder
upwards that holds a \`spandrel.yaml\`. What the exit status means is told in [Concepts](../concepts.md#exit-status).

\`\`\`text
${whole}
\`\`\`

${sections.join('\n')}`,
  ];
}
