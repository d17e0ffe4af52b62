import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes, MANIFEST, spandrel, temporaryFolder } from './run-program.ts';

const { folder, workspace } = temporaryFolder('bad-input');

describe('bad input', () => {
  const good = 'teams: {m: {}}\nroles: {cmo: {team: m}}\n';

  it.each([
    ['latin1', Buffer.from([0x74, 0xe9, 0x6d]), ['a.yaml:1:1 source/not-utf8']],
    ['utf-16', Buffer.from('\ufeffteams: {}', 'utf16le'), ['a.yaml:1:1 source/not-utf8']],
    ['empty', '', ['a.yaml:1:1 source/empty']],
    ['lfs', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 9\n', ['a.yaml:1:1 source/lfs-pointer']],
    ['list', '- a\n- b\n', ['a.yaml:1:1 source/not-a-mapping']],
    ['scalar', 'hello\n', ['a.yaml:1:1 source/not-a-mapping']],
    ['huge', Buffer.alloc(50_000_000, '# comment\n'), ['a.yaml:1:1 source/too-large']],
    ['bom and crlf', '\ufeffteams:\r\n  a: {}\r\n  a: {}\r\n', ['a.yaml:3:3 yaml/duplicate-key']],
    ['broken', 'systems:\n  crm: {owner: cmo\n  erp: {owner: cmo}\n', ['a.yaml:3:3 yaml/syntax']],
    ['nul', 'teams: {a: {function: "\u0000"}}\n', []],
  ])('%s gets an error with a place, and the rest is checked', (name, content, expected) => {
    const root = workspace(`bad-${name}`, {
      'spandrel.yaml': MANIFEST,
      'a.yaml': content,
      'good.yaml': `${good}systems: {x: {owner: cmo, onwer: cmo}}\n`,
    });
    const { status, lines } = codes(root);
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith('a.yaml')).slice(0, 1)).toEqual(expected);
    expect(lines).toContain('good.yaml:3:27 schema/unknown-key');
  });

  it('a billion laughs are refused without being written out', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) =>
        `  l${level}: &l${level} [${Array.from({ length: 10 }, () => (level ? `*l${level - 1}` : 'lol')).join(',')}]`,
    );
    const root = workspace('laughs', {
      'spandrel.yaml': MANIFEST,
      'a.yaml': `x-lol:\n${levels.join('\n')}\nteams: {m: {}}\n`,
    });
    expect(codes(root)).toEqual({ status: 1, lines: ['a.yaml:2:7 yaml/too-many-aliases'] });
  });

  it('links are reported and not followed, also in circles; other workspaces and what is excluded are left alone', () => {
    const root = workspace('links', {
      'spandrel.yaml': `${MANIFEST}exclude: [notes/, "*.tmp.yaml"]\n`,
      'teams.yaml': 'teams: {m: {}}\n',
      'notes/shopping.yaml': '- milk\n',
      'draft.tmp.yaml': 'nonsense\n',
      'inner/spandrel.yaml': MANIFEST,
      'inner/teams.yaml': 'teams: {m: {}}\n',
      'node_modules/x/a.yaml': 'nonsense\n',
      'dist/a.yaml': 'nonsense\n',
      '.hidden/a.yaml': 'nonsense\n',
      '.gitlab-ci.yml': 'nonsense\n',
      'notes.d/.pre-commit-config.yaml': 'nonsense\n',
    });
    symlinkSync(root, join(root, 'loop'));
    symlinkSync(join(root, 'teams.yaml'), join(root, 'again.yaml'));
    expect(codes(root)).toEqual({
      status: 0,
      lines: ['again.yaml:1:1 source/symbolic-link', 'loop:1:1 source/symbolic-link'],
    });
  });

  it('what is included may be JSON', () => {
    const root = workspace('json', {
      'spandrel.yaml': `${MANIFEST}include: ["*.json"]\n`,
      'a.json': '{"teams": {"m": {"fnction": 1}}}',
      'b.yaml': 'nonsense\n',
    });
    expect(codes(root)).toEqual({ status: 1, lines: ['a.json:1:18 schema/unknown-key'] });
  });

  // Root may read everything.
  it.skipIf(process.getuid?.() === 0)('an unreadable file is an error with status 2', () => {
    const root = workspace('unreadable', { 'spandrel.yaml': MANIFEST, 'a.yaml': good });
    chmodSync(join(root, 'a.yaml'), 0);
    expect(codes(root)).toEqual({ status: 2, lines: ['a.yaml:1:1 source/unreadable'] });
  });

  it('a folder for a manifest, a newer language and no manifest keys are told apart', () => {
    mkdirSync(join(folder, 'folder-manifest/spandrel.yaml'), { recursive: true });
    expect(codes(join(folder, 'folder-manifest')).lines[0]).toBe('spandrel.yaml:1:1 source/unreadable');
    expect(codes(workspace('newer', { 'spandrel.yaml': 'spandrel: 7\nfuture: true\n' }))).toEqual({
      status: 1,
      lines: ['spandrel.yaml:1:1 workspace/newer-language'],
    });
    expect(codes(workspace('keyless', { 'spandrel.yaml': 'teams: {m: {}}\n' })).lines).toEqual([
      'spandrel.yaml:1:1 schema/missing-key',
      'spandrel.yaml:1:1 schema/missing-key',
    ]);
  });

  it('never prints a stack trace', () => {
    for (const text of [
      '{',
      '[[[[',
      '&a [*a]',
      'spandrel: {a: 1}',
      'spandrel: 1\narchitecture: 3',
      '"\\x',
      '\t\t',
      '? ? ?',
      '---\n...\n---\n- x',
    ]) {
      const { status, stdout, stderr } = spandrel(['check', workspace('odd', { 'spandrel.yaml': text })]);
      expect(status, text).toBe(1);
      expect(stdout + stderr, text).not.toMatch(/\bat .+:\d+:\d+\)|bug of ours/);
    }
  });
});
