import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What keeps the configuration and the variables of whoever runs the tests out of them, and hashes the same. */
export const STABLE_GIT: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ana',
  GIT_AUTHOR_EMAIL: 'ana@example.com',
  GIT_AUTHOR_DATE: '2025-06-30T12:00:00Z',
  GIT_COMMITTER_NAME: 'Ana',
  GIT_COMMITTER_EMAIL: 'ana@example.com',
  GIT_COMMITTER_DATE: '2025-06-30T12:00:00Z',
};

/** A repository to try things in. */
export interface TestRepository {
  readonly root: string;
  /** Runs git in it and returns what that prints. */
  readonly git: (...args: string[]) => string;
  readonly write: (files: Readonly<Record<string, string | Buffer>>) => void;
  /** Writes files, commits all there is and returns the hash. */
  readonly commit: (files?: Readonly<Record<string, string | Buffer>>) => string;
}

/** Makes a repository in a folder, with the branch “main”; or takes the one that is there. */
export function testRepository(root: string, ...init: string[]): TestRepository {
  mkdirSync(root, { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, env: STABLE_GIT, encoding: 'utf8', stdio: 'pipe' }).trimEnd();
  const write: TestRepository['write'] = (files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  };
  git('init', '--quiet', '--initial-branch=main', ...init);
  return {
    root,
    git,
    write,
    commit(files = {}) {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'Change');
      return git('rev-parse', 'HEAD');
    },
  };
}
