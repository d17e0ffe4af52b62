import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs every generator in turn; with --check each says what is not up to date, and nothing is written. */
const GENERATORS = [
  'packages/compiler/scripts/generate.ts',
  'packages/rules/generate.ts',
  'packages/renderers/generate.ts',
  'packages/cli/scripts/generate-reference.ts',
];

const root = join(import.meta.dirname, '..');
for (const generator of GENERATORS) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, generator), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
