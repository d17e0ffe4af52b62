import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { STABLE_GIT, testRepository } from '../../testing/git-repository.ts';
import { readLog } from './read-log.ts';
import { openRepository } from './repository.ts';

for (const [name, value] of Object.entries(STABLE_GIT)) vi.stubEnv(name, value);

const folder = mkdtempSync(join(tmpdir(), 'spandrel-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A commit on a line: its subject, how many parents it is compared with, and the files that it changed. */
function told(root: string, prefix = '', limit = 100): string[] {
  return readLog(openRepository(root), { from: 'HEAD', prefix, limit }).map(({ author, date, subject, changes }) => {
    const files = changes.map(
      ({ path, before, after }) =>
        `${before === undefined ? '+' : after === undefined ? '-' : '~'}${JSON.stringify(path)}`,
    );
    return [author, date, subject, ...files].join(' ');
  });
}

it('tells which commits changed which files of a folder, whatever these are called and however git is configured', () => {
  const { root, git, commit } = testRepository(join(folder, 'plain'));
  commit({ ':x\u0001/a b\n:1 2.yaml': '1', 'other.yaml': '1' });
  commit({ 'other.yaml': '2' });
  commit({ ':x\u0001/a b\n:1 2.yaml': '2', ':x\u0001/ü.yaml': '1' });
  git('mv', ':x\u0001/ü.yaml', ':x\u0001/ö.yaml');
  git('config', 'diff.relative', 'true');
  git('config', 'diff.renames', 'copies');
  git('config', 'log.showSignature', 'true');
  git('config', 'gpg.program', '/nonexistent');
  git('config', 'format.pretty', 'oneline');
  git(
    'commit',
    '--quiet',
    '--message',
    '\u0001Rename: “x”\n\nBody',
    '--author',
    'Ü :1 <u@x>',
    '--date',
    '2025-07-01T23:00:00+0200',
  );
  expect(told(root, ':x\u0001/')).toEqual([
    'Ü :1 2025-07-01T23:00:00+02:00 \u0001Rename: “x” +":x\\u0001/ö.yaml" -":x\\u0001/ü.yaml"',
    'Ana 2025-06-30T12:00:00Z Change ~":x\\u0001/a b\\n:1 2.yaml" +":x\\u0001/ü.yaml"',
    'Ana 2025-06-30T12:00:00Z Change +":x\\u0001/a b\\n:1 2.yaml"',
  ]);
  expect(told(root, '', 1)).toHaveLength(1);
  expect(told(root)).toHaveLength(4);
});

it('counts of a merge what none of its parents has', () => {
  const { root, git, commit, write } = testRepository(join(folder, 'merge'));
  commit({ 'a.yaml': '1', 'b.yaml': '1' });
  git('checkout', '--quiet', '-b', 'side');
  commit({ 'a.yaml': 'side', 'b.yaml': 'side' });
  git('checkout', '--quiet', 'main');
  commit({ 'a.yaml': 'main' });
  git('merge', '--quiet', '--no-commit', '--strategy=ours', 'side');
  write({ 'a.yaml': 'both', 'b.yaml': 'side' });
  commit();
  expect(told(root)[0]).toBe('Ana 2025-06-30T12:00:00Z Change ~"a.yaml"');
});
