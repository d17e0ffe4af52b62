import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes generated files, by their absolute paths; in a folder that holds nothing else, what is no longer generated is
 * removed. With `--check` on the command line nothing is written: what is not up to date is named, with exit status 1.
 */
export function writeGenerated(outputs: ReadonlyMap<string, string>, folder?: string): void {
  const superfluous = folder === undefined ? [] : filesBelow(folder).filter((file) => !outputs.has(file));
  const stale = [...outputs].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  if (process.argv.includes('--check')) {
    for (const file of superfluous) complain(file, 'is no longer generated');
    for (const [file] of stale) complain(file, 'is not up to date');
    return;
  }
  for (const file of superfluous) rmSync(file);
  for (const [file, text] of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function complain(file: string, problem: string): void {
  process.stderr.write(`${file} ${problem}: run “pnpm generate”.\n`);
  process.exitCode = 1;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
