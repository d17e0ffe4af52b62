import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MANIFEST, spandrel, temporaryFolder } from './run-program.ts';

const { folder, workspace } = temporaryFolder('decide');

const FILES = {
  'spandrel.yaml': `${MANIFEST}teams: {m: {}}\nroles: {cmo: {team: m}, cro: {team: m}}\nexclude: [drafts/]\n`,
  'leads.yaml': `definitions: {mql: {term: MQL}}\nscoringModels: {score: {}}\nsystems: {crm: {owner: cmo}}\n`,
  'rights.yaml': `decisionRights:
  leads: {governs: mql, decide: cmo, agree: cro}   # since 2024
  scoring: {governs: score, decide: cmo}
`,
};

describe('decide', () => {
  it('shows what it would write, then writes it, and leaves the rest as it is', () => {
    const root = workspace('plain', FILES);
    const run = (...args: string[]) =>
      spandrel(['decide', 'definition/mql', '--title', 'Raise the bar', '--dir', root, ...args]);
    const lines = `  raise-the-bar:
    name: Raise the bar
    description: |-
      cmo decides, by the decision right “leads”.
      Must agree: cro.
      Still to be written: context, options, outcome, consequences and date. Then set the status.
    status: proposed
    date: 2025-07-01
    decidedBy: cmo
    affects:
      - definition/mql`;
    expect(run('--as-of', '2025-07-01', '--dry-run')).toEqual({
      status: 0,
      stdout: `rights.yaml:4\n+decisionRecords:\n${lines.replaceAll(/^/gm, '+')}\n`,
      stderr: 'Nothing was written.\n',
    });
    expect(readFileSync(join(root, 'rights.yaml'), 'utf8')).toBe(FILES['rights.yaml']);
    expect(run('--as-of', '2025-07-01')).toEqual({
      status: 0,
      stdout: 'rights.yaml:4\n',
      stderr: '“decision-record/raise-the-bar” is proposed; role/cmo decides it.\n',
    });
    expect(readFileSync(join(root, 'rights.yaml'), 'utf8')).toBe(`${FILES['rights.yaml']}decisionRecords:\n${lines}\n`);
    expect(run('--id', 'raise-the-bar')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'spandrel: there is a “decision-record/raise-the-bar” already: choose another id with --id.\n',
    });
  });

  it('says where several rights meet, where there is none, and makes a file that is new', () => {
    const root = workspace('several', FILES);
    const all = ['definition/mql', 'scoring-model/score', 'system/crm'];
    expect(spandrel(['decide', ...all, '--output', 'größe/new one.yaml'], root)).toEqual({
      status: 0,
      stdout: 'größe/new one.yaml:1\n',
      stderr: `“decision-record/change-mql” is proposed; role/cmo decides it.
It is under 2 decision rights, decision-right/leads and decision-right/scoring: everybody who must agree by one of them is named. Write a record for each if they can be decided apart.
No decision right is over “system/crm”: declare one, so that it is known who decides the next time.
`,
    });
    expect(readFileSync(join(root, 'größe/new one.yaml'), 'utf8')).toContain(
      '    status: proposed\n    decidedBy: cmo\n',
    );
    expect(spandrel(['show', 'decision-record/change-mql'], root).stdout).toContain('größe/new one.yaml:2');
  });

  it.each([
    [['definition/mqls'], 'there is nothing at “definition/mqls”: did you mean “definition/mql”?'],
    [
      [],
      'a decision is about something, and there is no terminal to ask on: name its address, such as definition/mql.',
    ],
    [['definition/mql', '--decided-by', 'cno'], 'there is no role or forum “cno”: did you mean “cmo”?'],
    [
      ['definition/mql', '--decided-by', 'cro'],
      '“role/cro” has no say over “definition/mql”: it is decided by role/cmo (decision-right/leads), or by who stands above.',
    ],
    [
      ['definition/mql', '--output', 'drafts/new.yaml'],
      '“drafts/new.yaml” would be no part of the workspace: name a YAML file in “ROOT” that it includes.',
    ],
    [
      ['definition/mql', '--output', '../new.yaml'],
      '“../new.yaml” would be no part of the workspace: name a YAML file in “ROOT” that it includes.',
    ],
    [
      ['definition/mql', '--output', 'new.txt'],
      '“new.txt” would be no part of the workspace: name a YAML file in “ROOT” that it includes.',
    ],
    [['definition/mql', '--as-of', 'soon'], '“soon” is no date: write --as-of 2026-03-31.'],
  ])('says what is wrong, and writes nothing: %j', (args, message) => {
    const root = workspace('wrong', FILES);
    expect(spandrel(['decide', ...args], root)).toEqual({
      status: 2,
      stdout: '',
      stderr: `spandrel: ${message.replace('ROOT', root)}\n`,
    });
    expect(readFileSync(join(root, 'rights.yaml'), 'utf8')).toBe(FILES['rights.yaml']);
    expect(existsSync(join(folder, 'new.yaml')) || existsSync(join(root, 'drafts'))).toBe(false);
  });
});
