import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STABLE_GIT, type TestRepository, testRepository } from '../packages/compiler/src/testing/git-repository.ts';
import { MANIFEST, type Outcome, spandrel, temporaryFolder } from './run-program.ts';

const { folder, workspace } = temporaryFolder('history');

const env = { ...STABLE_GIT, GIT_CEILING_DIRECTORIES: folder };
const history = (cwd: string, ...args: string[]): Outcome => spandrel(['history', ...args, '--no-color'], cwd, env);

interface Dated extends TestRepository {
  /** Commits all there is, on a day, with an author and a subject. */
  readonly on: (day: string, subject: string, files?: Readonly<Record<string, string>>) => void;
}

function repository(name: string): Dated {
  const made = testRepository(join(folder, name));
  return {
    ...made,
    on(day, subject, files = {}) {
      made.write(files);
      made.git('add', '--all');
      const date = `${day}T12:00:00Z`;
      made.git(
        '-c',
        'user.name=x',
        'commit',
        '--quiet',
        '--allow-empty',
        '--date',
        date,
        '--author',
        'Bén <b@x>',
        '-m',
        subject,
      );
    },
  };
}

const ROLES = `${MANIFEST}teams: {sales: {}}\nroles: {cmo: {team: sales}}\nsystems: {crm: {}}\nentities: {lead: {fields: {score: {type: number}}}}\n`;
const mql = (rest: string): string => `definitions:\n  mql:\n    term: Qualified lead\n${rest}`;
const FIRST = '    versions:\n      - {version: 1, effective: 2024-01-01, definition: A lead that fits.}\n';
const SECOND =
  '      - {version: 2, effective: 2025-01-01, when: lead.score >= 50, requestedBy: sales, changedBy: cmo, record: raise, historyPolicy: restate}\n';
const RECORD = `decisionRecords:
  raise: {name: Raise the bar, status: accepted, date: 2024-12-20, decidedBy: cmo, affects: mql, outcome: "Fifty, not forty"}
  later: {status: proposed, decidedBy: cmo, affects: definition/mql}
`;
const hashes = (text: string): string => text.replaceAll(/\b[0-9a-f]{10}\b/g, '··········');

describe('history', () => {
  const { root, on, git, write } = repository('whole');
  const ws = join(root, 'größe & plan');
  const at = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`größe & plan/${path}`, text]));
  on('2024-01-02', 'Begin', at({ 'spandrel.yaml': ROLES, 'leads.yaml': mql(FIRST).replace('mql:', 'lead-ok:') }));
  on(
    '2024-01-03',
    'Comment, order, quotes',
    at({ 'leads.yaml': mql(FIRST).replace('mql:', 'lead-ok: # here').replace('Qualified lead', '"Qualified lead"') }),
  );
  on('2024-02-01', 'Elsewhere', { 'README.md': 'hello\n' });
  on('2024-03-01', 'Another name', at({ 'leads.yaml': mql(`    formerly: lead-ok\n${FIRST}`) }));
  on(
    '2024-04-01',
    'Half a sentence',
    at({ 'broken.yaml': 'teams: {\n', 'leads.yaml': mql(`    owner: cmo\n    formerly: lead-ok\n${FIRST}`) }),
  );
  rmSync(join(ws, 'broken.yaml'));
  on('2024-05-01', 'Mend');
  rmSync(join(ws, 'leads.yaml'));
  on('2024-06-01', 'Move', at({ 'more/funnel.yaml': mql(`    formerly: [lead-ok]\n    owner: role/cmo\n${FIRST}`) }));
  on(
    '2025-01-02',
    'Raise the bar',
    at({
      'more/funnel.yaml': mql(`    formerly: lead-ok\n    owner: cmo\n${FIRST}${SECOND}`),
      'decisions.yaml': RECORD,
    }),
  );
  on(
    '2025-02-01',
    'Fix\u001b[31m: “typo” | a : b',
    at({ 'more/funnel.yaml': mql(`    formerly: lead-ok\n    owner: cmo\n${FIRST}${SECOND.replace('50', '60')}`) }),
  );
  write(
    at({
      'more/funnel.yaml': mql(
        `    formerly: lead-ok\n    agreedBy: sales\n    owner: cmo\n${FIRST}${SECOND.replace('50', '60')}`,
      ),
    }),
  );

  it('joins what is declared with the commits that changed it, by meaning, over moves and renames', () => {
    const { status, stdout, stderr } = history(ws, 'definition/mql');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(hashes(stdout)).toBe(`Qualified lead  (definition/mql)
  more/funnel.yaml:2

  –           working tree           agreedBy: ["team/sales"] (new)
  –           decision-record/later  proposed, role/cmo
  2025-02-01  commit ··········      Bén: Fix [31m: “typo” | a : b
                                     versions.2.when: lead.score >= 50 → lead.score >= 60
                                     ! the meaning changed, and no version records it
  2025-01-02  commit ··········      Bén: Raise the bar
                                     versions.2: {"changedBy":"role/cmo","effective":"2025-01-01","historyPolicy":"restate","record":"decision-record/raise","requestedBy":"team/sales","version":"2","when":"lead.score >= 50"} (new)
  2025-01-01  version 2              lead.score >= 60
                                     asked for by team/sales, changed by role/cmo, on decision-record/raise, past figures: restate
  2024-12-20  decision-record/raise  Raise the bar
                                     accepted, role/cmo
                                     Fifty, not forty
  2024-04-01  commit ··········      Bén: Half a sentence
                                     owner: role/cmo (new)
                                     compared as far as it could be read: it had compile errors
  2024-03-01  commit ··········      Bén: Another name
                                     renamed from definition/lead-ok
  2024-01-02  commit ··········      Bén: Begin
                                     added
  2024-01-01  version 1              A lead that fits.
`);
  });

  it('is a timeline of Mermaid, and a report for programs', () => {
    expect(hashes(history(ws, 'definition/mql', '--format', 'mermaid').stdout)).toBe(`timeline
  title Qualified lead
  2024-01-01 : version 1 – A lead that fits#46;
  2024-01-02 : commit ·········· – Bén#58; Begin
  2024-03-01 : commit ·········· – Bén#58; Another name
  2024-04-01 : commit ·········· – Bén#58; Half a sentence
  2024-12-20 : decision-record#47;raise – Raise the bar
  2025-01-01 : version 2 – lead.score #62;#61; 60
  2025-01-02 : commit ·········· – Bén#58; Raise the bar
  2025-02-01 : commit ·········· – Bén#58; Fix #91;31m#58; “typo” #124; a #58; b #40;the meaning changed, and no version records it#41;
  not yet : decision-record#47;later – proposed, role#47;cmo : working tree – agreedBy#58; #91;#34;team#47;sales#34;#93; #40;new#41;
`);
    const report = JSON.parse(history(ws, 'definition/mql', '--format', 'json').stdout);
    expect(Object.keys(report)).toEqual([
      'schema',
      'tool',
      'architecture',
      'asOf',
      'subject',
      'versions',
      'decisions',
      'changes',
    ]);
    expect(report.changes[1]).toEqual({
      commit: git('rev-parse', 'HEAD'),
      author: 'Bén',
      date: '2025-02-01T12:00:00Z',
      subject: 'Fix\u001b[31m: “typo” | a : b',
      change: 'changed',
      was: 'definition/mql',
      keys: [{ path: ['versions', '2', 'when'], before: 'lead.score >= 50', after: 'lead.score >= 60' }],
      unrecorded: true,
      compileErrors: 0,
    });
  });

  it('says how far it looked', () => {
    const { stdout, stderr } = history(ws, 'definition/mql', '--limit', '2');
    expect(stdout.match(/commit/g)).toHaveLength(2);
    expect(stderr).toBe(
      'spandrel: only the last 2 commits that touch the workspace were looked at: --limit 20 looks further back.\n',
    );
    expect(history(ws, 'definition/mql', '--limit', '0').stderr).toBe(
      'spandrel: “0” is no number from 1 upwards: write --limit 100.\n',
    );
  });

  it('tells of any element, and where it goes back to another folder', () => {
    git('stash', '--quiet');
    renameSync(ws, join(root, 'new home'));
    on('2025-03-01', 'Move house');
    on('2025-04-01', 'Buy', { 'new home/spandrel.yaml': ROLES.replace('{crm: {}}', '{crm: {vendor: Acme}}') });
    const { stdout, stderr } = history(join(root, 'new home'), 'system/crm');
    expect(hashes(stdout)).toBe(`crm  (system/crm)
  spandrel.yaml:5

  2025-04-01  commit ··········  Bén: Buy
                                 vendor: Acme (new)
  2024-01-02  commit ··········  Bén: Begin
                                 added
`);
    expect(stderr).toBe('spandrel: the workspace has moved: it was in “größe & plan/”.\n');
  });

  it('tells what is declared where git has nothing to say', () => {
    const files = { 'spandrel.yaml': ROLES + mql(FIRST) };
    const told = 'Qualified lead  (definition/mql)\n  spandrel.yaml:8\n\n  2024-01-01  version 1  A lead that fits.\n';
    const plain = workspace('plain', files);
    expect(history(plain, 'definition/mql')).toEqual({
      status: 0,
      stdout: told,
      stderr: 'spandrel: the workspace is in no git repository. What is declared is all there is to tell.\n',
    });
    const unborn = repository('unborn');
    unborn.write(files);
    expect(history(unborn.root, 'definition/mql')).toEqual({
      status: 0,
      stdout: told,
      stderr: 'spandrel: nothing has been committed yet. What is declared is all there is to tell.\n',
    });
    expect(history(plain, 'role/cmo').stdout).toContain('Nothing is known: no version, no decision, no commit.');
  });

  it('tells of what is no longer declared, wherever it stood, until it was removed', () => {
    const made = repository('gone');
    made.on('2024-01-01', 'Begin', { 'spandrel.yaml': ROLES, 'leads.yaml': mql(FIRST) });
    made.on('2024-02-01', 'Another file', { 'leads.yaml': '{}\n', 'funnel.yaml': mql(FIRST) });
    made.on('2024-03-01', 'Describe', { 'funnel.yaml': mql(`    agreedBy: sales\n${FIRST}`) });
    rmSync(join(made.root, 'funnel.yaml'));
    const told = (first: string): string => `Qualified lead  (definition/mql)
  removed; it stood in funnel.yaml:2

${first}  2024-03-01  commit ··········  Bén: Describe
                                 agreedBy: ["team/sales"] (new)
  2024-01-01  commit ··········  Bén: Begin
                                 added
  2024-01-01  version 1          A lead that fits.
`;
    expect(hashes(history(made.root, 'definition/mql').stdout)).toBe(
      told('  –           working tree       removed\n'),
    );
    made.on('2024-04-01', 'Give up');
    made.on('2024-05-01', 'Something else', { 'more.yaml': 'teams: {more: {}}\n' });
    const gone = '  2024-04-01  commit ··········  Bén: Give up\n                                 removed\n';
    expect(hashes(history(made.root, 'definition/mql').stdout)).toBe(told(gone));
    const { subject } = JSON.parse(history(made.root, 'definition/mql', '--format', 'json').stdout);
    expect(subject).toMatchObject({ address: 'definition/mql', isRemoved: true, location: { file: 'funnel.yaml' } });
    expect(history(made.root, 'definition/mqll').stderr).toContain('there is nothing at “definition/mqll”');
    expect(history(made.root, 'mql').stderr).toContain('there is nothing at “mql”');
  });

  it('says what something is called now', () => {
    const plain = workspace('renamed', { 'spandrel.yaml': ROLES + mql(`    formerly: lead-ok\n${FIRST}`) });
    expect(history(plain, 'definition/lead-ok')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'spandrel: “definition/lead-ok” is called “definition/mql” now: “spandrel history definition/mql” has its history, too.\n',
    });
  });

  it.each([
    ['definition/mqll', 'there is nothing at “definition/mqll”: did you mean “definition/mql”?'],
    [
      'field/lead.score',
      'a history is that of a whole element: “spandrel history entity/lead” has that of “field/lead.score”, too.',
    ],
    [
      'architecture/test',
      '“architecture/test” is an architecture, which no element declares by itself, so it has no history of its own.',
    ],
  ])('suggests what was meant: %s', (address, message) => {
    const plain = workspace('slips', { 'spandrel.yaml': ROLES + mql(FIRST) });
    expect(history(plain, address)).toEqual({ status: 2, stdout: '', stderr: `spandrel: ${message}\n` });
  });
});
