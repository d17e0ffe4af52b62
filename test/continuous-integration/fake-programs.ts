import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../load-workspace.ts';

const PROGRAM = 'packages/cli/dist/main.cjs';

export interface FakePrograms {
  /** To be the first of the PATH. */
  readonly bin: string;
  /** What was asked of npm and npx, a line each. */
  readonly asked: () => string[];
}

/**
 * An npm that installs the built program instead of the published package, wherever it is told to, an npx that runs it, and
 * a gh whose pull request is in a file.
 */
export function fakePrograms(folder: string): FakePrograms {
  const bin = join(folder, 'bin');
  const log = join(folder, 'asked.txt');
  mkdirSync(bin, { recursive: true });
  writeFileSync(log, '');
  const node = (script: string): string => `exec ${quoted(process.execPath)} ${quoted(join(ROOT, script))} "$@"`;
  const program = (path: string, ...lines: readonly string[]): void => {
    writeFileSync(path, `#!/bin/bash\n${lines.join('\n')}\n`);
    chmodSync(path, 0o755);
  };
  const template = join(folder, 'spandrel');
  program(template, node(PROGRAM));
  program(
    join(bin, 'npm'),
    `echo "npm $*" >> ${quoted(log)}`,
    `into=${quoted(bin)}`,
    'while [ $# -gt 0 ]; do if [ "$1" = --prefix ]; then into="$2/node_modules/.bin"; fi; shift; done',
    `mkdir -p "$into" && cp ${quoted(template)} "$into/spandrel"`,
  );
  program(
    join(bin, 'npx'),
    `echo "npx $*" >> ${quoted(log)}`,
    'while [[ $1 != spandrel* ]]; do shift; done; shift',
    node(PROGRAM),
  );
  program(join(bin, 'gh'), node('test/continuous-integration/fake-gh.cjs'));
  return { bin, asked: () => readFileSync(log, 'utf8').split('\n').filter(Boolean) };
}

/** A text as one word of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
