import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { MANIFEST } from '../../testing/compile-text.ts';
import { STABLE_GIT, testRepository } from '../../testing/git-repository.ts';
import { readWorkspace } from '../read-workspace.ts';
import type { Snapshot } from './list-entries.ts';
import { readWorkspaceAt } from './read-workspace-at.ts';
import { openRepository } from './repository.ts';
import { resolveRevision } from './revisions.ts';

for (const [name, value] of Object.entries(STABLE_GIT)) vi.stubEnv(name, value);

const folder = mkdtempSync(join(tmpdir(), 'spandrel-git-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const repository = (name: string, ...init: string[]) => testRepository(join(folder, name), ...init);

const at = (root: string, snapshot: Snapshot) => readWorkspaceAt(openRepository(root), snapshot);
const told = (root: string, snapshot: Snapshot) => {
  const { files, problems, prefix, notes } = at(root, snapshot) ?? { files: [], problems: [], prefix: '–', notes: [] };
  return {
    files: Object.fromEntries(files.map(({ path, text, unread }) => [path, unread ? null : text])),
    problems: problems.map(({ place, code }) => `${place.file} ${code}`),
    prefix,
    notes,
  };
};

const teams = 'teams: {m: {}}\n';

describe('a workspace in git', () => {
  it('is what it was in a commit, whatever has become of it on disk since', () => {
    const { root, commit, git } = repository('earlier');
    const first = commit({ 'spandrel.yaml': MANIFEST, 'a.yaml': teams, 'b/c.yaml': teams });
    const second = commit({ 'a.yaml': 'teams: {n: {}}\n' });
    git('rm', '--quiet', '-r', 'b');
    rmSync(join(root, 'a.yaml'));
    expect(told(root, { commit: first })).toEqual({
      files: { 'spandrel.yaml': MANIFEST, 'a.yaml': teams, 'b/c.yaml': teams },
      problems: [],
      prefix: '',
      notes: [],
    });
    expect(told(root, { commit: second }).files).toMatchObject({ 'a.yaml': 'teams: {n: {}}\n' });
    expect(Object.keys(told(root, 'staged').files)).toEqual(['spandrel.yaml', 'a.yaml']);
    expect(git('status', '--short')).toBe(' D a.yaml\nD  b/c.yaml');
  });

  it('is read as a folder is: what is included, other workspaces, links, and files that can’t be read', () => {
    const { root, commit } = repository('odd');
    symlinkSync('a.yaml', join(root, 'link.yaml'));
    symlinkSync('..', join(root, 'loop'));
    const files = {
      'spandrel.yaml': `${MANIFEST}exclude: [notes/, "*.tmp.yaml"]\n`,
      'a.yaml': teams,
      'notes/shopping.yaml': '- milk\n',
      'draft.tmp.yaml': 'nonsense\n',
      'inner/spandrel.yaml': MANIFEST,
      'inner/teams.yaml': teams,
      'node_modules/x/a.yaml': 'nonsense\n',
      '.hidden/a.yaml': 'nonsense\n',
      '.gitlab-ci.yml': 'nonsense\n',
      'latin1.yaml': Buffer.from([0x74, 0xe9, 0x6d]),
      'binary.yaml': Buffer.from([0, 255, 254, 10, 0]),
      'huge.yaml': Buffer.alloc(10_000_001, '# comment\n'),
      'lfs.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 9\n',
      'empty.yaml': '',
      'with space/“quotes” \'"\n\\line.yaml': teams,
      'ünïcödé/文.yaml': teams,
      '-dash/--upload-pack=x.yaml': teams,
      ':(top)/$(touch x);rm.yaml': teams,
      '__proto__/constructor.yaml': teams,
    };
    const hash = commit(files);
    const { root: _, ...disk } = readWorkspace(root);
    const { prefix, notes, ...past } = at(root, { commit: hash }) ?? {};
    expect(past).toEqual(disk);
    expect({ prefix, notes }).toEqual({ prefix: '', notes: [] });
    expect(told(root, 'staged')).toEqual(told(root, { commit: hash }));
    expect(told(root, { commit: hash }).problems).toEqual([
      'link.yaml source/symbolic-link',
      'loop source/symbolic-link',
      'binary.yaml source/not-utf8',
      'huge.yaml source/too-large',
      'latin1.yaml source/not-utf8',
      'lfs.yaml source/lfs-pointer',
    ]);
  });

  it('is one of several in a repository, in a folder of any name', () => {
    const { root, commit } = repository('monorepo');
    const names = ['plain', 'with space', 'new\nline', ':(top)x', '-C', '文'];
    const hash = commit(
      Object.fromEntries(
        names.flatMap((name, index) => [
          [`${name}/spandrel.yaml`, MANIFEST],
          [`${name}/a.yaml`, `teams: {t${index}: {}}\n`],
        ]),
      ),
    );
    for (const [index, name] of names.entries()) {
      expect(told(join(root, name), { commit: hash })).toEqual({
        files: { 'spandrel.yaml': MANIFEST, 'a.yaml': `teams: {t${index}: {}}\n` },
        problems: [],
        prefix: `${name}/`,
        notes: [],
      });
    }
  });

  it('is followed to where it was by the id of its architecture; a copy is none that moved', () => {
    const { root, commit, git } = repository('moved');
    const other = MANIFEST.replace('id: test', 'id: other');
    const first = commit({ 'old/spandrel.yaml': MANIFEST, 'old/a.yaml': teams, 'other/spandrel.yaml': other });
    git('mv', 'old', 'new');
    expect(told(join(root, 'new'), { commit: first })).toEqual({
      files: { 'spandrel.yaml': MANIFEST, 'a.yaml': teams },
      problems: [],
      prefix: 'old/',
      notes: ['the workspace has moved: it was in “old/”.'],
    });
    mkdirSync(join(root, 'copy'));
    testRepository(root).write({ 'copy/spandrel.yaml': MANIFEST, 'old/spandrel.yaml': MANIFEST });
    expect(at(join(root, 'copy'), { commit: first })).toBeUndefined();
  });

  it('is not there where it was never committed', () => {
    const { root, commit, write } = repository('none');
    const first = commit({ 'README.md': 'hello\n' });
    write({ 'spandrel.yaml': MANIFEST });
    expect(at(root, { commit: first })).toBeUndefined();
    expect(at(root, 'staged')).toBeUndefined();
  });

  it('lacks what a submodule held, and says so; what is not merged yet can’t be read', () => {
    const { root, commit, git, write } = repository('submodule');
    const first = commit({ 'spandrel.yaml': MANIFEST, 'a.yaml': teams });
    git('update-index', '--add', '--cacheinfo', `160000,${first},shared`);
    git('update-index', '--add', '--cacheinfo', `160000,${first},node_modules`);
    expect(told(root, 'staged').notes).toEqual([
      '“shared” is a submodule: what it held then is not read, so what it declares now counts as new.',
    ]);
    git('reset', '--quiet', '--hard');
    git('checkout', '--quiet', '-b', 'side');
    commit({ 'a.yaml': 'teams: {side: {}}\n' });
    git('checkout', '--quiet', 'main');
    commit({ 'a.yaml': 'teams: {main: {}}\n' });
    expect(() => git('merge', 'side')).toThrow();
    write({ 'a.yaml': teams });
    expect(told(root, 'staged')).toMatchObject({ files: { 'a.yaml': null }, problems: ['a.yaml source/unreadable'] });
  });
});

describe('any repository', () => {
  const files = { 'ws/spandrel.yaml': MANIFEST, 'ws/a.yaml': teams };
  const expected = { files: { 'spandrel.yaml': MANIFEST, 'a.yaml': teams }, problems: [], prefix: 'ws/', notes: [] };
  const source = repository('source');
  const first = source.commit(files);
  source.git('config', 'uploadpack.allowFilter', 'true');
  source.commit({ 'ws/a.yaml': 'teams: {later: {}}\n' });
  const url = `file://${source.root}`;

  it.each<[string, () => string]>([
    [
      'with another hash',
      () => {
        const sha256 = repository('sha256', '--object-format=sha256');
        sha256.git('tag', 'first', sha256.commit(files));
        sha256.commit({ 'ws/a.yaml': 'teams: {later: {}}\n' });
        return sha256.root;
      },
    ],
    [
      'with everything packed',
      () => {
        const packed = join(folder, 'packed');
        source.git('clone', '--quiet', url, packed);
        const { git } = testRepository(packed);
        git('tag', '--annotate', '--message', 'An annotated tag', 'first', first);
        git('gc', '--quiet', '--aggressive', '--prune=now');
        git('pack-refs', '--all');
        return packed;
      },
    ],
    [
      'that borrows its objects',
      () => {
        const shared = join(folder, 'shared');
        source.git('clone', '--quiet', '--shared', source.root, shared);
        testRepository(shared).git('tag', 'first', first);
        return shared;
      },
    ],
    [
      'with another working tree, detached',
      () => {
        const tree = join(folder, 'tree');
        source.git('tag', 'first', first);
        source.git('worktree', 'add', '--quiet', '--detach', tree, 'main');
        return tree;
      },
    ],
    [
      'that is sparse',
      () => {
        const sparse = join(folder, 'sparse');
        source.git('clone', '--quiet', '--no-checkout', url, sparse);
        const { git } = testRepository(sparse);
        git('sparse-checkout', 'set', '--cone', 'ws');
        git('checkout', '--quiet', 'main');
        git('tag', '--force', 'first', first);
        return sparse;
      },
    ],
  ])('%s is read', (_, make) => {
    const root = join(make(), 'ws');
    const { commit } = resolveRevision(openRepository(root), 'first');
    expect(told(root, { commit })).toEqual(expected);
  });

  it('may be reached by a link', () => {
    symlinkSync(join(source.root, 'ws'), join(folder, 'link'));
    expect(told(join(folder, 'link'), { commit: first })).toEqual(expected);
  });

  it('may be bare, with the workspace at its top', () => {
    const { root, commit } = repository('to-bare');
    const hash = commit({ 'spandrel.yaml': MANIFEST, 'a.yaml': teams });
    const bare = join(folder, 'bare.git');
    source.git('clone', '--quiet', '--bare', `file://${root}`, bare);
    expect(told(bare, { commit: hash }).files).toEqual({ 'spandrel.yaml': MANIFEST, 'a.yaml': teams });
  });

  it.each(['blob:none', 'tree:0'])('that is partial (%s) is never fetched from, but says how to', (filter) => {
    const partial = join(folder, `partial-${filter.slice(0, 4)}`);
    source.git('clone', '--quiet', `--filter=${filter}`, url, partial);
    const root = join(partial, 'ws');
    expect(() => at(root, { commit: first })).toThrow(
      `is partial, and something that is needed was not fetched. To fetch it, run: git diff --stat ${first} HEAD`,
    );
    testRepository(partial).git('diff', '--stat', first, 'HEAD');
    expect(told(root, { commit: first })).toEqual(expected);
  });

  it('can’t make git run anything, whatever is configured', () => {
    const { root, commit, git } = repository('hostile');
    const hash = commit({ 'spandrel.yaml': MANIFEST, 'a.yaml': teams, '.gitattributes': '*.yaml diff=x filter=x\n' });
    const spy = `touch ${join(root, 'RAN')}; cat`;
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'diff.x.textconv',
      'filter.x.smudge',
      'core.sshCommand',
    ])
      git('config', key, spy);
    git('config', 'core.hooksPath', '/nonexistent');
    git('config', 'alias.ls-tree', `!${spy}`);
    const before = git('-c', 'core.fsmonitor=false', 'ls-files', '--debug');
    rmSync(join(root, 'RAN'), { force: true });
    expect(told(root, { commit: hash }).files).toMatchObject({ 'a.yaml': teams });
    expect(Object.keys(told(root, 'staged').files)).toEqual(['spandrel.yaml', 'a.yaml']);
    expect(readWorkspace(root).files.map(({ path }) => path)).toEqual(['spandrel.yaml', 'a.yaml']);
    expect(git('-c', 'core.fsmonitor=false', 'ls-files', '--others')).toBe('');
    expect(git('-c', 'core.fsmonitor=false', 'ls-files', '--debug')).toBe(before);
  });

  it('is the folder’s own, whatever a hook’s variables say', () => {
    vi.stubEnv('GIT_DIR', join(source.root, '.git'));
    vi.stubEnv('GIT_WORK_TREE', source.root);
    const { root, commit } = repository('hooked');
    const hash = commit({ 'spandrel.yaml': MANIFEST });
    expect(resolveRevision(openRepository(root), 'HEAD').commit).toBe(hash);
    expect(told(root, { commit: hash }).files).toEqual({ 'spandrel.yaml': MANIFEST });
    vi.stubEnv('GIT_DIR', undefined);
    vi.stubEnv('GIT_WORK_TREE', undefined);
  });
});
