import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STABLE_GIT, type TestRepository, testRepository } from '../packages/compiler/src/testing/git-repository.ts';
import { ROOT } from './load-workspace.ts';
import { MANIFEST, type Outcome, spandrel, temporaryFolder } from './run-program.ts';

const BEFORE = 'examples/b2b-22-platforms/before';
const AFTER = 'examples/b2b-22-platforms/after';

const { folder, workspace } = temporaryFolder('diff');
const diff = (cwd: string, ...args: string[]): Outcome =>
  spandrel(['diff', '--no-color', ...args], cwd, { ...STABLE_GIT, GIT_CEILING_DIRECTORIES: folder });

/** What it prints, without what another commit would change. */
const told = ({ status, stdout }: Outcome): string =>
  `${stdout.replaceAll(/\b[0-9a-f]{10}:/g, 'BASE:')}exit ${status}\n`;

/** The designed example in a repository of its own. */
function designed(name: string): TestRepository & { readonly edit: (...edits: Edit[]) => void } {
  const made = testRepository(join(folder, name));
  cpSync(join(ROOT, AFTER), made.root, { recursive: true });
  made.commit();
  const edit = (...edits: Edit[]): void => {
    for (const [file, from, to] of edits) {
      const path = join(made.root, file);
      const text = readFileSync(path, 'utf8');
      expect(text.split(from).length - 1, `“${from}” in ${file}`).toBe(1);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
    }
  };
  return { ...made, edit };
}

type Edit = readonly [file: string, from: string, to: string];

const IN_PLACE: Edit = ['lead-lifecycle.yaml', 'definition: score >= 65', 'definition: score >= 45'];
const VERSION_6: Edit = [
  'lead-lifecycle.yaml',
  `        definition: score >= 65
        changedBy: mops-director
        requestedBy: sales
        historyPolicy: restate
`,
  `        definition: score >= 65
        changedBy: mops-director
        requestedBy: sales
        historyPolicy: restate
      - version: 6
        effective: 2025-08-01
        definition: score >= 70
        changedBy: mops-director
        requestedBy: sales
        historyPolicy: dual-report
`,
];
const RECORD = (by: string): Edit => [
  'decisions.yaml',
  'decisionRecords:\n',
  `decisionRecords:
  adr-004:
    name: A higher threshold
    status: accepted
    date: 2025-06-28
    decidedBy: ${by}
    affects: [mql]
`,
];
const OTHER_DECIDER: Edit = [
  'decisions.yaml',
  'governs: [mql, lead-score]\n    decide: cmo',
  'governs: [mql, lead-score]\n    decide: cro',
];
const WAIVER: Edit = [
  'lead-lifecycle.yaml',
  'scoringModels:\n  lead-score:\n',
  `scoringModels:
  lead-score:
    waivers: [{rule: change/reactive-revisions, reason: We know., approver: cmo, expires: 2025-12-31}]
`,
];
const RENAMED: Edit[] = [
  ['measurement.yaml', 'reports:\n  cmo-weekly:\n', 'reports:\n  weekly:\n    formerly: [cmo-weekly]\n'],
];
const UNMARKED: Edit[] = [['measurement.yaml', 'reports:\n  cmo-weekly:\n', 'reports:\n  weekly:\n']];

describe('the review of a change', () => {
  const cases: [string, readonly Edit[]][] = [
    ['a definition changed in place, with no decision', [IN_PLACE]],
    ['a new version, decided by the right role', [VERSION_6, RECORD('cmo')]],
    ['a new version, decided by the wrong role', [VERSION_6, RECORD('mops-director')]],
    ['another decider, quietly', [OTHER_DECIDER]],
    ['a waiver', [WAIVER]],
    ['a rename that is marked', RENAMED],
    ['a rename that is not marked', UNMARKED],
  ];

  it.each(cases)('tells %s', async (title, edits) => {
    const { root, edit } = designed(title.replaceAll(/\W+/g, '-'));
    edit(...edits);
    const name = title.replaceAll(/\W+/g, '-');
    await expect(told(diff(root))).toMatchFileSnapshot(`golden/diff/${name}.txt`);
  });

  it('tells no change where only the writing is another', () => {
    const { root, edit } = designed('formatting');
    edit(
      ['decisions.yaml', 'governs: [mql, lead-score]', 'governs:   # both\n      - "lead-score"\n      - mql'],
      ['spandrel.yaml', 'spandrel: 1', '# Hello.\n\nspandrel: 1'],
    );
    expect(told(diff(root))).toMatchInlineSnapshot(`
      "B2B marketing on 22 platforms  “main” → the working tree, as of 2025-06-30

      No change: both say the same.

      Findings still there
        · 2 findings: “spandrel check” tells them
      exit 0
      "
    `);
  });

  it('tells no change where a file has moved', () => {
    const { root } = designed('moved');
    renameSync(join(root, 'goals.yaml'), join(root, 'aims.yaml'));
    expect(told(diff(root))).toContain('No change: both say the same.');
    expect(told(diff(root))).toContain(': goals.yaml → aims.yaml\n');
    expect(told(diff(root))).toContain('exit 0');
  });
});

describe('the formats', () => {
  it('tell an architecture that came to be designed', async () => {
    const formats = { pretty: 'txt', markdown: 'md', json: 'json' } as const;
    for (const [format, ending] of Object.entries(formats)) {
      const { status, stdout, stderr } = diff(ROOT, BEFORE, AFTER, '--format', format);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const stable = stdout.replace(/("name": "spandrel",\s+"version": )"[^"]+"/, '$1"VERSION"');
      await expect(stable).toMatchFileSnapshot(`golden/diff/designed.${ending}`);
    }
  });

  it('show on a code host, beside the line, what must be decided', () => {
    const { root, edit } = designed('annotations');
    edit(IN_PLACE, OTHER_DECIDER, WAIVER);
    expect(diff(root, '--format', 'github').stdout).toMatchInlineSnapshot(`
      "::error file=lead-lifecycle.yaml,line=116,endLine=116,col=9,endColumn=19,title=definition/mql::“Marketing-qualified lead” (definition/mql) means something else now, and no new decision settles it. Whoever works with it, or reads a figure that rests on it, goes by another meaning from one day to the next, and nobody who has the right to has said so. Have “Chief revenue officer” (role/cro) decide, through “Governed change” (change-process/governed), with the agreement of “Chief revenue officer” (role/cro), and record it with “spandrel decide definition/mql”: an accepted record that names it under “affects”.
      ::error file=decisions.yaml,line=23,endLine=23,col=5,endColumn=11,title=definition/mql::Over “Marketing-qualified lead” (definition/mql) the last word was with “Chief marketing officer” (role/cmo) and is with “Chief revenue officer” (role/cro) now, and no new decision settles it. Who had a say no longer has it, or has another one, and did not give it away: authority that moves unnoticed is not authority. Have “Chief marketing officer” (role/cmo) decide that, and record it with “spandrel decide decision-right/lead-definition”.
      ::error file=decisions.yaml,line=23,endLine=23,col=5,endColumn=11,title=scoring-model/lead-score::Over “Lead score” (scoring-model/lead-score) the last word was with “Chief marketing officer” (role/cmo) and is with “Chief revenue officer” (role/cro) now, and no new decision settles it. Who had a say no longer has it, or has another one, and did not give it away: authority that moves unnoticed is not authority. Have “Chief marketing officer” (role/cmo) decide that, and record it with “spandrel decide decision-right/lead-definition”.
      ::error file=decisions.yaml,line=78,endLine=78,col=3,endColumn=10,title=change/wrong-authority::The record “One authority for the qualified lead” about the definition “Marketing-qualified lead” was decided by “Chief marketing officer”, while the right to decide lies with “Chief revenue officer”. Have it decided by who has the right to, or by who stands above, and correct “decidedBy”; or change the decision right first.
      ::error file=decisions.yaml,line=78,endLine=78,col=3,endColumn=10,title=change/wrong-authority::The record “One authority for the qualified lead” about the scoring model “Lead score” was decided by “Chief marketing officer”, while the right to decide lies with “Chief revenue officer”. Have it decided by who has the right to, or by who stands above, and correct “decidedBy”; or change the decision right first.
      ::error file=lead-lifecycle.yaml,line=73,endLine=73,col=3,endColumn=6,title=change/unrecorded-change::The definition “Marketing-qualified lead” was changed in “versions”, and no new decision record settles it. Add an accepted decision record whose “affects” names it, decided by who has the right to; or take the change back.
      ::warning file=lead-lifecycle.yaml,line=122,endLine=122,col=3,endColumn=13,title=more is let through::a waiver of change/reactive-revisions on “Lead score” (scoring-model/lead-score) is new; approved by role/cmo until 2025-12-31: We know.
      "
    `);
  });

  it('show no more annotations than a code host does, and count the rest', () => {
    const { stdout, status } = diff(ROOT, AFTER, BEFORE, '--format', 'github');
    expect(status).toBe(1);
    expect(stdout.match(/^::error /gm)).toHaveLength(10);
    expect(stdout).toMatch(/^\d+ more of level error: “spandrel diff” lists them all\.$/m);
  });

  it('go to a file', () => {
    const file = join(folder, 'review.md');
    const { status, stdout } = diff(ROOT, BEFORE, AFTER, '--format', 'markdown', '--output', file);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^<!-- spandrel:review -->\n/);
  });
});

describe('what is compared', () => {
  const { root, edit, git, commit } = designed('compared');
  git('tag', 'designed');
  git('checkout', '--quiet', '-b', 'change');
  edit(IN_PLACE);
  const verdict = (...args: string[]): string | undefined => diff(root, ...args).stdout.split('\n')[2];
  const OPEN = 'Not as it is: 1 change of meaning that nobody decided and 1 new finding.';
  const SAME = 'No change: both say the same.';

  it('is the working tree with where HEAD parted from the default branch, or from a name', () => {
    expect([verdict(), verdict('main'), verdict('designed'), verdict('HEAD')]).toEqual([OPEN, OPEN, OPEN, OPEN]);
  });

  it('is what is staged, where that is asked for', () => {
    expect(verdict('--staged')).toBe(SAME);
    git('add', '--all');
    expect(verdict('--staged')).toBe(OPEN);
    edit(['lead-lifecycle.yaml', 'definition: score >= 45', 'definition: score >= 65']);
    expect([verdict('--staged', 'main'), verdict()]).toEqual([OPEN, SAME]);
    git('checkout', '--quiet', '--', '.');
  });

  it('is two names with each other, whatever stands on disk', () => {
    commit();
    edit(['lead-lifecycle.yaml', 'definition: score >= 45', 'definition: score >= 10']);
    expect([verdict('main', 'change'), verdict('change', 'main'), verdict('main', 'HEAD~1')]).toEqual([
      OPEN,
      OPEN,
      SAME,
    ]);
    expect(diff(root, 'main', 'change').stdout).toContain('score >= 65 → score >= 45');
    expect(diff(root, 'change', 'main').stdout).toContain('score >= 45 → score >= 65');
    git('checkout', '--quiet', '--', '.');
  });

  it('leaves out what others have done since, unless both are named', () => {
    git('checkout', '--quiet', 'main');
    edit(['goals.yaml', readFileSync(join(root, 'goals.yaml'), 'utf8'), '{}\n']);
    commit();
    git('checkout', '--quiet', 'change');
    expect(diff(root, 'main').stdout).not.toContain('goal/');
    expect(diff(root, 'main', 'change').stdout).toContain('+ “');
  });

  it('is a folder with the working tree, or two folders, without git', () => {
    const plain = workspace('plain', { 'spandrel.yaml': MANIFEST });
    const other = workspace('other', { 'spandrel.yaml': MANIFEST, 'teams.yaml': 'teams: {marketing: {}}\n' });
    expect(diff(plain, other, '--dir', plain).stdout).toContain('- “marketing” (team/marketing)');
    expect(diff(folder, plain, other).stdout).toContain('+ “marketing” (team/marketing)');
  });

  it('touches neither the working tree nor the index', () => {
    const state = (): string[] => [git('status', '--porcelain=v2'), git('ls-files', '--debug'), git('stash', 'list')];
    const before = state();
    for (const args of [[], ['--staged'], ['main'], ['main', 'change']]) diff(root, ...args);
    expect(state()).toEqual(before);
  });
});

describe('a state that is not there, or does not compile', () => {
  it('is new as a whole where there was none', () => {
    const made = testRepository(join(folder, 'fresh'));
    made.commit({ 'README.md': 'Nothing yet.\n' });
    made.write({ 'spandrel.yaml': MANIFEST, 'teams.yaml': 'teams: {marketing: {}}\n' });
    const outcome = diff(made.root);
    expect(outcome.stderr).toContain('there was no workspace here then: everything is new');
    expect(outcome.stdout).toContain('+ “marketing” (team/marketing)');
    expect(outcome.stdout).not.toContain('compile error');
    rmSync(join(made.root, 'teams.yaml'));
    cpSync(join(ROOT, AFTER), made.root, { recursive: true });
    const designedAtOnce = diff(made.root);
    expect(designedAtOnce.stdout.split('\n')[2]).toBe('Nothing stands against it: 101 added, 1 changed.');
    expect(designedAtOnce.stdout).not.toContain('change/unrecorded-change');
  });

  it('is followed to where it stood by its id, and said to be lost where that is another one, too', () => {
    const made = testRepository(join(folder, 'house'));
    made.commit({ 'old/spandrel.yaml': MANIFEST, 'old/teams.yaml': 'teams: {marketing: {}}\n' });
    renameSync(join(made.root, 'old'), join(made.root, 'new'));
    const run = (): Outcome => diff(made.root, '--dir', 'new');
    expect(run().stdout).toContain('No change: both say the same.');
    expect(run().stderr).toContain('spandrel: the workspace has moved: it was in “old/”.\n');
    made.write({ 'new/spandrel.yaml': MANIFEST.replace('id: test', 'id: other') });
    expect(
      run().stderr,
    ).toContain(`spandrel: there was no workspace in “new/” then: everything is new, and there is no change to judge.
spandrel: but there was one in “old/” (architecture/test) that is there no longer. If that became this one, it is not compared with what it was: a workspace that moves is followed by its architecture.id, so give it the id that it had, and another one in a change of its own.
`);
  });

  it('is compared as far as it can be, and says so', () => {
    const { root, edit, commit, git } = designed('broken');
    git('checkout', '--quiet', '-b', 'change');
    edit(
      ['lead-lifecycle.yaml', 'owner: mops-director\n    scoreField', 'ownr: mops-director\n    scoreField'],
      IN_PLACE,
    );
    const broken = diff(root);
    expect(broken.status).toBe(1);
    expect(broken.stdout).toContain(
      'Not as it is: 1 compile error, 1 change of meaning that nobody decided and 1 new finding.',
    );
    expect(broken.stdout).toContain('score >= 65 → score >= 45');
    expect(broken.stdout).not.toContain('Findings fixed');
    commit();
    edit(['lead-lifecycle.yaml', 'ownr: mops-director\n    scoreField', 'owner: mops-director\n    scoreField']);
    expect(diff(root, 'HEAD').stdout).toContain('“HEAD” had 1 compile error: what they spoil is not compared');
    rmSync(join(root, 'spandrel.yaml'));
    expect(diff(root, 'main', 'HEAD').status).toBe(1);
  });
});

describe('what can’t be run', () => {
  const { root } = designed('wrong');
  const plain = workspace('no-repository', { 'spandrel.yaml': MANIFEST });
  it.each([
    [
      root,
      ['mian'],
      '“mian” is no folder with a spandrel.yaml, and there is no branch, tag or commit “mian”: did you mean “main”?',
    ],
    [
      root,
      ['main', 'mian'],
      '“mian” is no folder with a spandrel.yaml, and there is no branch, tag or commit “mian”: did you mean “main”?',
    ],
    [
      root,
      ['main', 'HEAD', '--staged'],
      '--staged compares what is staged, so “HEAD” is one name too many: leave out either of them.',
    ],
    [root, [''], 'a name is empty'],
    [root, ['main', ''], 'a name is empty'],
    [root, ['./nowhere'], 'there is no folder “./nowhere” with a spandrel.yaml.'],
    [root, ['--', '--upload-pack=touch x'], '“--upload-pack=touch x” is no folder with a spandrel.yaml'],
    [root, ['$(touch x)'], '“$(touch x)” is no folder with a spandrel.yaml'],
    [root, ['main\u0000'.replace('\u0000', '\n')], '“main\n” is no folder with a spandrel.yaml'],
    [root, ['--dir', 'nowhere'], 'there is no folder “nowhere”.'],
    [root, ['--as-of', 'today'], '“today” is no date'],
    [plain, ['main'], `“${plain}” is in no git repository`],
    [plain, [], `“${plain}” is in no git repository`],
    [plain, ['--staged'], `“${plain}” is in no git repository`],
    [folder, [], 'there is no workspace here'],
  ])('says why, with status 2 and no report: %s %j', (cwd, args, message) => {
    const { status, stdout, stderr } = diff(cwd, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`spandrel: ${message}`);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
    expect(readdirSync(root)).not.toContain('x');
  });

  it('says that git is missing', () => {
    const { status, stderr } = spandrel(['diff'], root, { ...STABLE_GIT, PATH: '/nonexistent' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'spandrel: there is no git on the PATH, and what was there before is read with it: install git, or name a folder.\n',
    });
  });
});

describe('--fail-on', () => {
  it('lets new findings through, and never a change of meaning that nobody decided', () => {
    const { root, edit, git } = designed('fail-on');
    edit(['measurement.yaml', 'build: automated', 'build: manual']);
    const statuses = ['info', 'warning', 'error', 'never'].map((severity) => diff(root, '--fail-on', severity).status);
    expect(statuses).toMatchInlineSnapshot(`
      [
        1,
        1,
        0,
        0,
      ]
    `);
    git('checkout', '--quiet', '--', '.');
    edit(IN_PLACE);
    expect(diff(root, '--fail-on', 'never').status).toBe(1);
  });
});
