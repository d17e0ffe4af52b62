import { spawnSync } from 'node:child_process';

/** Why nothing can be read from git, for a person to read. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** The folder is in no repository, which is no mistake where git is only asked for more. */
export class NoRepositoryError extends GitError {}

/** A partial clone lacks something that it would fetch if it were let. */
export class NotFetchedError extends GitError {}

export interface GitOutcome {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Runs git in a folder, without a shell, and returns what it printed, whether it succeeded or not. Git only reads: it
 * takes no locks, refreshes no index, fetches nothing and starts no other program, whatever the configuration says.
 * Throws a GitError where there is no git to run, or it refuses to work in this folder at all.
 */
export function runGit(folder: string, args: readonly string[], input?: string): GitOutcome {
  const { error, status, stdout, stderr } = spawnSync('git', [...STEADY, '-C', folder, ...args], {
    env: environment(),
    ...(input !== undefined && { input }),
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  });
  if (error) throw new GitError(whyNotRun(error));
  const outcome = { status: status ?? 128, stdout, stderr: stderr.toString() };
  assertAccepted(folder, outcome.stderr);
  return outcome;
}

/** As `runGit`, where there is no reason to fail. */
export function readGit(folder: string, args: readonly string[], input?: string): Buffer {
  const outcome = runGit(folder, args, input);
  if (outcome.status !== 0) throw whyFailed(folder, outcome);
  return outcome.stdout;
}

/** What there is to say of a failure that means nothing but that. */
export function whyFailed(folder: string, { stderr }: GitOutcome): GitError {
  const [line = 'it gave no reason'] = stderr.split('\n').filter((each) => each !== '');
  return new GitError(`git could not read “${folder}”: ${line.replace(/^(fatal|error): /, '')}.`);
}

/** A monitor of the file system is a program that a repository’s own configuration names. */
const STEADY = ['--no-pager', '-c', 'core.fsmonitor=false'];

/** Variables by which a hook, or a script, points git at a repository that need not be the folder’s. */
const FOREIGN = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
];

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name));
  return {
    ...Object.fromEntries(inherited),
    // Its messages are looked into below.
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    // Partial clones fetch what they lack when it is read. Older versions of git know only the second of these.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

function whyNotRun(error: Error): string {
  const { code } = error as { code?: string };
  return code === 'ENOENT'
    ? 'there is no git on the PATH, and what was there before is read with it: install git, or name a folder.'
    : `git can’t be run: ${error.message}.`;
}

function assertAccepted(folder: string, stderr: string): void {
  if (/^fatal: detected dubious ownership/m.test(stderr)) {
    const [, repository = folder] = /safe\.directory (.+)$/m.exec(stderr) ?? [];
    throw new GitError(
      `the repository of “${folder}” belongs to somebody else, so git won’t read it. If you trust it, run: git config --global --add safe.directory ${repository}`,
    );
  }
  if (/^fatal: could not fetch .* from promisor remote/m.test(stderr)) {
    throw new NotFetchedError(`the clone of “${folder}” is partial, and something that is needed was not fetched.`);
  }
  if (/^fatal: not a git repository/m.test(stderr)) {
    throw new NoRepositoryError(
      `“${folder}” is in no git repository, so there is no earlier state of it: name a folder instead.`,
    );
  }
}
