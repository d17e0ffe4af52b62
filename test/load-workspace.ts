import { join } from 'node:path';
import { type Compilation, compile, type Finding, type SourceFile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import { rules } from '@spandrel/rules';

export const ROOT = join(import.meta.dirname, '..');
export const TODAY = '2025-06-30';

/** Compiles a folder of the project, by its path from the root, with every rule. */
export function compileFolder(path: string, base?: Compilation): Compilation {
  const { files, problems } = readWorkspace(join(ROOT, path));
  return compile({ files, problems, rules, base, today: TODAY });
}

export function compileFiles(files: readonly SourceFile[], base?: Compilation): Compilation {
  return compile({ files, rules, base, today: TODAY });
}

/** Findings as the reference cases write them: severity, rule, addresses, [key], sorted. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings
    .map(({ severity, rule, elements, key }) =>
      [severity, rule, ...elements, ...(key === null ? [] : [`[${key}]`])].join(' '),
    )
    .sort();
}
