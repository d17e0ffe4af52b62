import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STABLE_GIT, type TestRepository, testRepository } from '../../testing/git-repository.ts';
import { openRepository } from './repository.ts';
import { defaultBranch, findRevision, mergeBase, resolveRevision } from './revisions.ts';

beforeEach(() => {
  for (const [name, value] of Object.entries(STABLE_GIT)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

const folder = mkdtempSync(join(tmpdir(), 'spandrel-git-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const repository = (name: string): TestRepository => testRepository(join(folder, name));

/** main with three commits, and a branch that left it at the second. */
function branched(name: string): TestRepository & { hashes: string[]; side: string } {
  const made = repository(name);
  const hashes = ['1', '2', '3'].map((text) => made.commit({ 'a.txt': text }));
  made.git('checkout', '--quiet', '-b', 'feature/nurture', 'HEAD~1');
  const side = made.commit({ 'b.txt': 'b' });
  return { ...made, hashes, side };
}

describe('a revision', () => {
  const { root, git, hashes, side } = branched('names');
  git('tag', '--annotate', '--message', 'First', 'v1.0', hashes[0] as string);
  const repo = openRepository(root);

  it.each([
    ['main', hashes[2]],
    ['refs/heads/main', hashes[2]],
    ['v1.0', hashes[0]],
    ['HEAD', side],
    ['@', side],
    ['HEAD~2', hashes[0]],
    ['HEAD^', hashes[1]],
    ['main@{0}', hashes[2]],
    ['@{-1}', hashes[2]],
    [side.slice(0, 8), side],
    [side, side],
  ])('is found by %s', (name, hash) => {
    expect(findRevision(repo, name)).toEqual({ name, commit: hash });
  });

  it.each([
    '',
    'nothing',
    '-x',
    '--all',
    '--upload-pack=touch x',
    '--output=x',
    ';rm -r x',
    '$(touch x)',
    '`touch x`',
    '@{',
    '@{upstream}',
    'HEAD@{99}',
    'HEAD~99',
    '^main',
    'main..HEAD',
    'main...HEAD',
    ':a.txt',
    ':0:a.txt',
    'main:a.txt',
    'main^{tree}',
    'main\n',
    'main\0',
    'main x',
    '../main',
    '*',
    '0'.repeat(40),
    'x'.repeat(10_000),
  ])('is not “%s”', (name) => {
    expect(findRevision(repo, name)).toBeUndefined();
    expect(() => resolveRevision(repo, name)).toThrow('there is no branch, tag or commit');
    expect(git('status', '--short')).toBe('');
  });

  it('is suggested where a slip of the pen is near, or a remote has it', () => {
    git('update-ref', 'refs/remotes/origin/release', hashes[0] as string);
    const message = (name: string): string => {
      try {
        return resolveRevision(repo, name).commit;
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(['mian', 'feature/nutrure', 'v1.o', 'release', 'quite-another'].map(message)).toEqual([
      'there is no branch, tag or commit “mian”: did you mean “main”?',
      'there is no branch, tag or commit “feature/nutrure”: did you mean “feature/nurture”?',
      'there is no branch, tag or commit “v1.o”: did you mean “v1.0”?',
      'there is no branch, tag or commit “release”: did you mean “origin/release”?',
      'there is no branch, tag or commit “quite-another”: “git branch --all” and “git tag” list what there is.',
    ]);
  });
});

describe('the merge base', () => {
  it('is where HEAD parted from a branch, or the revision itself where HEAD has it already', () => {
    const { root, hashes } = branched('parted');
    const repo = openRepository(root);
    const of = (name: string) => mergeBase(repo, resolveRevision(repo, name));
    expect(of('main')).toEqual({ commit: hashes[1], notes: [] });
    expect(of('HEAD~2')).toEqual({ commit: hashes[0], notes: [] });
  });

  it('is one of several after merges crosswise, which is told', () => {
    const { root, git, hashes, side } = branched('crosswise');
    git('merge', '--quiet', '--no-edit', 'main');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-edit', side);
    const repo = openRepository(root);
    const { commit, notes } = mergeBase(repo, resolveRevision(repo, 'feature/nurture'));
    expect([hashes[2], side]).toContain(commit);
    expect(notes).toEqual([
      '“feature/nurture” and HEAD have been merged crosswise: of 2 last shared commits, the first is taken.',
    ]);
  });

  it('is the revision itself, with a note, where there is no common history or no commit yet', () => {
    const { root, git, commit, hashes } = branched('unrelated');
    git('checkout', '--quiet', '--orphan', 'fresh');
    const repo = openRepository(root);
    const of = () => mergeBase(repo, resolveRevision(repo, 'main'));
    expect(of()).toEqual({ commit: hashes[2], notes: ['nothing has been committed on this branch yet.'] });
    commit();
    expect(of()).toEqual({
      commit: hashes[2],
      notes: ['“main” and HEAD share no commit, so it is compared with “main” as it is.'],
    });
  });
});

describe('the default branch', () => {
  it('is what origin calls its HEAD, then main, master and what is configured, the remote’s before one’s own', () => {
    const { root, git, hashes } = branched('default');
    const name = (): string => defaultBranch(openRepository(root)).name;
    const [hash] = hashes as [string];
    expect(name()).toBe('main');
    git('update-ref', 'refs/remotes/origin/main', hash);
    expect(name()).toBe('origin/main');
    git('update-ref', 'refs/remotes/origin/trunk', hash);
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    expect(name()).toBe('origin/trunk');
    git('symbolic-ref', '--delete', 'refs/remotes/origin/HEAD');
    git('update-ref', '-d', 'refs/remotes/origin/main');
    git('branch', '--quiet', '--move', 'main', 'master');
    expect(name()).toBe('master');
    git('branch', '--quiet', '--move', 'master', 'develop');
    expect(name).toThrow(
      'there is no default branch here: no origin/HEAD, and no main or master. Name the branch to compare',
    );
    git('config', 'init.defaultBranch', 'develop');
    expect(name()).toBe('develop');
  });
});

describe('what git can’t do', () => {
  const source = branched('deep');
  const shallow = join(folder, 'shallow');
  source.git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${source.root}`, shallow);
  const message = (root: string, name: string): string => {
    try {
      const repo = openRepository(root);
      return mergeBase(repo, resolveRevision(repo, name)).commit;
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message.replaceAll(folder, '…')}`;
    }
  };

  it('in a shallow clone, is told with how to fetch the rest', () => {
    const deepen =
      'Run “git fetch --unshallow” (or “git fetch --deepen 100”), or check out with “fetch-depth: 0” in actions/checkout.';
    expect(message(shallow, 'HEAD~1')).toBe(
      `GitError: there is no branch, tag or commit “HEAD~1”: the clone is shallow, so it may not have been fetched. ${deepen}`,
    );
    expect(message(shallow, 'main')).toBe(
      `GitError: there is no branch, tag or commit “main”: did you mean “origin/main”? Or the clone is shallow, so it may not have been fetched. ${deepen}`,
    );
    expect(message(shallow, 'origin/main')).toBe(
      `GitError: the clone is shallow: the commit that “origin/main” and HEAD share was not fetched. ${deepen}`,
    );
    testRepository(shallow).git('fetch', '--quiet', '--unshallow');
    expect(message(shallow, 'origin/main')).toBe(source.hashes[1]);
  });

  it('outside of a repository, and before the first commit', () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    vi.stubEnv('GIT_CEILING_DIRECTORIES', folder);
    expect(message(outside, 'main')).toBe(
      'GitError: “…/outside” is in no git repository, so there is no earlier state of it: name a folder instead.',
    );
    const { root } = repository('unborn');
    const nothing = 'nothing has been committed in this repository yet, so there is nothing to compare with.';
    expect(message(root, 'main')).toBe(`GitError: ${nothing}`);
    expect(() => defaultBranch(openRepository(root))).toThrow(nothing);
  });

  it('without git', () => {
    vi.stubEnv('PATH', join(folder, 'nowhere'));
    expect(message(source.root, 'main')).toBe(
      'GitError: there is no git on the PATH, and what was there before is read with it: install git, or name a folder.',
    );
  });

  it('in a repository of somebody else', () => {
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(message(source.root, 'main')).toBe(
      'GitError: the repository of “…/deep” belongs to somebody else, so git won’t read it. If you trust it, run: git config --global --add safe.directory …/deep',
    );
  });

  it('in a damaged repository', () => {
    const { root, git, commit } = repository('damaged');
    commit({ 'a.txt': 'a' });
    git('config', 'core.repositoryFormatVersion', '9');
    expect(message(root, 'HEAD')).toBe(
      'GitError: git could not read “…/damaged”: Expected git repo version <= 1, found 9.',
    );
  });
});
