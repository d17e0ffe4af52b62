import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STABLE_GIT, testRepository } from '../packages/compiler/src/testing/git-repository.ts';
import { MANIFEST, type Outcome, spandrel, temporaryFolder } from './run-program.ts';

const { folder, workspace } = temporaryFolder('diff-findings');
const diff = (cwd: string, ...args: string[]): Outcome =>
  spandrel(['diff', '--no-color', ...args], cwd, { ...STABLE_GIT, GIT_CEILING_DIRECTORIES: folder });

describe('the findings of a state that does not compile', () => {
  const before = `${MANIFEST}systems: {crm: {}, mail: {}}\n`;
  const after = before.replace('crm: {}', 'crm: {ownr: nobody}').replace(', mail: {}', '');
  const base = workspace('sound', { 'spandrel.yaml': before });
  const head = workspace('unsound', { 'spandrel.yaml': after });
  const told = (...args: string[]) => diff(folder, ...args).stdout;

  it('are neither fixed nor new where nobody could look for them', () => {
    const gone = told(base, head);
    expect(gone).toContain(`Findings that compile errors hide
  They were there before. Whether they still are, nobody can say until it compiles: they don’t count as fixed.
  · error decisions/unowned-element: Nobody answers for the system “crm”`);
    expect(gone).toContain('Findings fixed\n  - error decisions/unowned-element: Nobody answers for the system “mail”');
    const back = told(head, base);
    expect(back).toContain('Not as it is: 2 new findings.');
    expect(back).toContain('Findings that compile errors hid before');
  });

  it('are told by themselves in the other formats, too', () => {
    const { findings } = JSON.parse(told(base, head, '--format', 'json'));
    expect(findings.unjudged.head.map(({ rule }: { rule: string }) => rule)).toContain('decisions/unowned-element');
    expect(findings.unjudged.base).toEqual([]);
    expect(told(base, head, '--format', 'markdown')).toContain('<summary>Findings that compile errors hide (');
  });
});

describe('--baseline', () => {
  const made = testRepository(join(folder, 'baseline'));
  const { root, write, commit } = made;
  const SYSTEM = `${MANIFEST}systems: {crm: {}}\n`;
  write({ 'arch/spandrel.yaml': SYSTEM });
  spandrel(['check', 'arch', '--baseline', 'known/baseline.json', '--update-baseline'], root);
  commit();
  const more = SYSTEM.replace('crm: {}', 'crm: {}, mail: {}');
  const run = (...args: string[]): Outcome =>
    diff(root, 'main', '--dir', 'arch', '--baseline', 'known/baseline.json', ...args);

  it('makes no difference while it stays the same, and lets through what it knows', () => {
    expect(run().stdout.split('\n')[2]).toBe('No change: both say the same.');
    write({ 'arch/spandrel.yaml': more });
    expect(run().stdout.split('\n')[2]).toBe('Not as it is: 2 new findings.');
  });

  it('that grows is told before all else, in every format', () => {
    spandrel(['check', 'arch', '--baseline', 'known/baseline.json', '--update-baseline'], root);
    const grown = run();
    expect(grown.stdout).toContain(`The baseline takes up 2 findings.

Findings that the baseline takes up
  What counts as known fails no check from now on. Nobody approved that, and it has no end: a waiver would have both.
  ! error decisions/unowned-element: Nobody answers for the system “mail”: it has no “owner”.  spandrel.yaml:3
  ! warning stack/orphan-system: `);
    expect(grown.stdout).toContain('Not as it is: 1 new finding. The baseline');
    expect(run('--format', 'markdown').stdout).toContain('### Findings that the baseline takes up\n');
    expect(run('--format', 'github').stdout).toContain('title=more is let through::The baseline takes up 2 findings');
    const { authority } = JSON.parse(run('--format', 'json').stdout);
    expect(authority[0].added.map(({ rule }: { rule: string }) => rule)).toEqual([
      'decisions/unowned-element',
      'stack/orphan-system',
    ]);
    expect(run('--staged').stdout).toContain('No change');
    made.git('add', '--all');
    expect(run('--staged').stdout).toContain('The baseline takes up 2 findings.');
  });

  it('follows renames, and tells what is accepted in advance', () => {
    const name = join(root, 'known/baseline.json');
    const renamed = SYSTEM.replace('crm: {}', 'crm-eu: {formerly: crm}');
    write({ 'arch/spandrel.yaml': renamed });
    spandrel(['check', 'arch', '--baseline', 'known/baseline.json', '--update-baseline'], root);
    expect(run().stdout).not.toContain('takes up');
    const entry = '{"fingerprint": "0123456789abcdef", "rule": "stack/overlap", "elements": ["system/x"], "key": null}';
    writeFileSync(name, readFileSync(name, 'utf8').replace('"findings": [', `"findings": [${entry},`));
    expect(run().stdout).toContain(
      '! stack/overlap: system/x\n      there is no such finding now: it would be accepted in advance\n',
    );
  });

  it.each([
    ['', '--baseline is empty: name the file, such as --baseline baseline.json.'],
    ['nowhere.json', 'there is no baseline “nowhere.json”, neither in “main” nor in the working tree: '],
    ['arch', `“${join(root, 'arch')}” can’t be read: it is a folder.`],
    ['arch/spandrel.yaml', '“arch/spandrel.yaml” in “main” is no baseline of this version'],
    ['../outside.json', '“../../outside.json” lies outside of the repository'],
  ])('says why it can’t be read: %s', (file, message) => {
    const { status, stdout, stderr } = diff(root, 'main', '--dir', 'arch', '--baseline', file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`spandrel: ${message}`);
  });
});
