import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRepository, readWorkspace, readWorkspaceAt } from '@spandrel/compiler/node';
import { describe, expect, it } from 'vitest';
import { STABLE_GIT, type TestRepository, testRepository } from '../packages/compiler/src/testing/git-repository.ts';
import { ROOT } from './load-workspace.ts';
import { MANIFEST, type Outcome, spandrel, temporaryFolder } from './run-program.ts';

const { folder, workspace } = temporaryFolder('base');
const repository = (name: string): TestRepository => testRepository(join(folder, name));
const check = (cwd: string, ...args: string[]): Outcome =>
  spandrel(['check', '--no-color', ...args], cwd, { ...STABLE_GIT, GIT_CEILING_DIRECTORIES: folder });

const LEADS = `teams: {marketing: {}}
roles:
  cmo: {team: marketing, executive: true, holders: [ana]}
definitions:
  mql:
    term: Qualified lead
    owner: cmo
    agreedBy: [marketing]
    versions: [{version: "1", effective: 2025-01-01, definition: A lead that fits.}]
`;
const RIGHTS = `decisionRights:
  # What counts as qualified.
  leads:
    governs: [definition/mql]
    decide: cmo
`;

/** A repository whose branch takes away a decision right that main has, and stands beside other workspaces. */
function withoutRight(name: string): TestRepository & { first: string; ws: string } {
  const made = repository(name);
  const first = made.commit({
    'marketing/spandrel.yaml': MANIFEST,
    'marketing/leads.yaml': LEADS,
    'marketing/rights/all.yaml': RIGHTS,
    'sales/spandrel.yaml': MANIFEST.replace('id: test', 'id: sales'),
  });
  made.git('checkout', '--quiet', '-b', 'change');
  rmSync(join(made.root, 'marketing/rights'), { recursive: true });
  return { ...made, first, ws: join(made.root, 'marketing') };
}

describe('check --base with a revision', () => {
  const { root, ws, first, git, commit } = withoutRight('review');
  const only = ['--rule', 'change/authority-removed'];

  it('tells what the working tree takes away, by a name that git knows', () => {
    const { status, stdout, stderr } = check(ws, '--base', 'main', ...only);
    const name = `${first.slice(0, 10)}:marketing/rights/all.yaml`;
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `spandrel: compared with “main” as it was at ${first.slice(0, 10)}.\n`,
    });
    expect(stdout.split('\n').slice(0, 8)).toEqual([
      name,
      '',
      '  before, 3:3  error  change/authority-removed  decision-right/leads',
      '  The decision right “leads” is gone, and no new decision record settles it.',
      '',
      '    2 │   # What counts as qualified.',
      '  > 3 │   leads:',
      '      │   ^^^^^',
    ]);
    expect(`${git('show', name)}\n`).toBe(RIGHTS);
    expect(check(ws, '--base', 'main', '--format', 'markdown', ...only).stdout).toContain(
      ':marketing/rights/all.yaml:3 |',
    );
  });

  it('marks the side for programs, and calls the file by its path in the workspace', () => {
    const { findings } = JSON.parse(check(ws, '--base', 'main', '--format', 'json', ...only).stdout) as {
      findings: { location: unknown; fingerprint: string }[];
    };
    expect(findings.map(({ location }) => location)).toEqual([
      { file: 'rights/all.yaml', start: { line: 3, column: 3 }, end: { line: 3, column: 8 }, side: 'base' },
    ]);
    const explained = spandrel(['explain', findings[0]?.fingerprint ?? '', '--base', 'main'], ws, STABLE_GIT);
    expect(explained.status).toBe(0);
    expect(explained.stdout).toContain(
      `before, ${first.slice(0, 10)}:marketing/rights/all.yaml:3  decision-right/leads`,
    );
  });

  it('leaves out what main has changed since, and needs no name for the default branch', () => {
    commit();
    git('checkout', '--quiet', 'main');
    commit({ 'marketing/rights/more.yaml': RIGHTS.replace('leads', 'others').replace('# What', '# Who') });
    git('checkout', '--quiet', 'change');
    const { stdout, stderr } = check(ws, '--base', ...only);
    expect(stderr).toBe(
      `spandrel: compared with “main” as it was at ${first.slice(0, 10)}, the last commit that it shares with HEAD.\n`,
    );
    expect(stdout.match(/change\/authority-removed {2}\S+/g)).toEqual([
      'change/authority-removed  decision-right/leads',
    ]);
    expect(check(ws, '--base', 'HEAD', ...only).status).toBe(0);
  });

  it('touches neither the working tree nor the index', () => {
    git('checkout', '--quiet', '--detach');
    const state = (): string[] => [
      git('status', '--porcelain=v2', '--branch'),
      git('ls-files', '--debug'),
      git('stash', 'list'),
    ];
    const before = state();
    check(ws, '--base', 'main');
    check(ws, '--base', 'HEAD~1');
    expect(state()).toEqual(before);
    git('checkout', '--quiet', 'change');
  });

  it('goes on where the workspace has moved, was not there, or did not compile', () => {
    renameSync(ws, join(root, 'moved'));
    const moved = check(join(root, 'moved'), '--base', 'main', ...only);
    expect({ status: moved.status, note: moved.stderr.split('\n')[1] }).toEqual({
      status: 1,
      note: 'spandrel: the workspace has moved: it was in “marketing/”.',
    });
    renameSync(join(root, 'moved'), ws);

    const fresh = workspace('review/new', { 'spandrel.yaml': MANIFEST.replace('id: test', 'id: new') });
    expect(check(fresh, '--base', 'main')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(
        'spandrel: there was no workspace in “new/” then: everything is new, and there is no change to judge.\n',
      ),
    });

    const broken = repository('broken');
    const bad = broken.commit({ 'spandrel.yaml': MANIFEST, 'leads.yaml': LEADS, 'rights.yaml': RIGHTS, 'x.yaml': '{' });
    rmSync(join(broken.root, 'rights.yaml'));
    rmSync(join(broken.root, 'x.yaml'));
    const compared = check(broken.root, '--base', 'main', ...only);
    expect(compared.stderr).toBe(
      `spandrel: compared with “main” as it was at ${bad.slice(0, 10)}.\nspandrel: the base has 1 compile error; what they spoil is not compared.\n`,
    );
  });

  it('prefers a folder of that name, and says so', () => {
    cpSync(ws, join(ws, '../before'), { recursive: true });
    git('branch', 'before', 'main');
    const beside = check(root, 'marketing', '--base', 'before');
    expect(beside.stderr).toBe(
      'spandrel: “before” is a folder and also a name in git; the folder was taken. Write “refs/heads/before” for the branch, “refs/tags/before” for the tag, or “./before” for the folder without this note.\n',
    );
    expect(check(root, 'marketing', '--base', './before').stderr).toBe('');
    expect(check(root, 'marketing', '--base', 'refs/heads/before').stderr).toContain('“refs/heads/before” as it was');
  });
});

describe('check --base with what can’t be read', () => {
  const { root, ws, git } = withoutRight('wrong');
  const plain = workspace('no-repository', { 'spandrel.yaml': MANIFEST });
  const unborn = repository('unborn');
  unborn.write({ 'spandrel.yaml': MANIFEST });

  it.each([
    [
      ws,
      'mian',
      '“mian” is no folder with a spandrel.yaml, and there is no branch, tag or commit “mian”: did you mean “main”?',
    ],
    [
      ws,
      '',
      '--base is empty: name a branch, a tag, a commit or a folder; without any word it means the default branch.',
    ],
    [ws, './nowhere', 'there is no folder “./nowhere” with a spandrel.yaml.'],
    [ws, '--upload-pack=touch x', '“--upload-pack=touch x” is no folder with a spandrel.yaml'],
    [ws, '$(touch x)', '“$(touch x)” is no folder with a spandrel.yaml'],
    [plain, 'main', `“${plain}” is in no git repository`],
    [
      unborn.root,
      'main',
      '“main” is no folder with a spandrel.yaml, and nothing has been committed in this repository yet',
    ],
    [
      unborn.root,
      'HEAD',
      '“HEAD” is no folder with a spandrel.yaml, and nothing has been committed in this repository yet',
    ],
  ])('says why, with status 2 and no report: %s %s', (cwd, base, message) => {
    const output = join(folder, 'report.txt');
    const { status, stdout, stderr } = check(cwd, `--base=${base}`, '--output', output);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`spandrel: ${message}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('report.txt');
    if (cwd === ws) expect(git('status', '--short')).toBe(' D marketing/rights/all.yaml');
    expect(readdirSync(root).sort()).toEqual(['.git', 'marketing', 'sales']);
  });
});

describe('a folder and a commit of it', () => {
  it('hold the same, in every example', () => {
    const { root, commit } = repository('examples');
    cpSync(join(ROOT, 'examples'), root, { recursive: true });
    const hash = commit();
    for (const name of readdirSync(join(ROOT, 'examples'))) {
      for (const side of ['before', 'after']) {
        const path = join(root, name, side);
        const { files, problems } = readWorkspace(path);
        const past = readWorkspaceAt(openRepository(path), { commit: hash });
        expect(files.length).toBeGreaterThan(1);
        expect(past).toEqual({ files, problems, prefix: `${name}/${side}/`, notes: [] });
      }
    }
  });

  it('differ in nothing that counts where a filter changes line ends on the way to disk', () => {
    const { root, commit, git } = repository('line-ends');
    commit({
      'spandrel.yaml': MANIFEST,
      'leads.yaml': LEADS,
      'rights.yaml': RIGHTS,
      '.gitattributes': '*.yaml eol=crlf\n',
    });
    for (const name of ['leads.yaml', 'rights.yaml']) rmSync(join(root, name));
    git('checkout', '--quiet', '--', '.');
    expect(readFileSync(join(root, 'leads.yaml'), 'utf8')).toContain('\r\n');
    writeFileSync(join(root, 'leads.yaml'), readFileSync(join(root, 'leads.yaml')));
    expect(check(root, '--base', 'HEAD', '--group', 'change').stdout).toContain('Clean: no findings.');
  });
});
