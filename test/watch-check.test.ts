import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MANIFEST, spandrel, temporaryFolder } from './run-program.ts';
import { startProgram } from './start-program.ts';

const { workspace } = temporaryFolder('watch-check');
const SOUND = 'teams: {ops: {}}\nroles: {mops: {team: ops, holders: ana, executive: true}}\n';

describe('check --watch', () => {
  it('checks again as files change, says what has become of it, and ends as the last check did', async (context) => {
    const root = workspace('changes', { 'spandrel.yaml': MANIFEST, 'stack.yaml': SOUND });
    const program = startProgram(['check', root, '--watch', '--rule', 'decisions/unowned-element'], context);
    expect(await program.printed('stderr', /ends it\.\n/)).toBe('watching, Ctrl-C ends it.\n');
    expect(await program.printed('stdout', /findings\.\n/)).toMatch(/Clean: no findings\.\n$/);

    writeFileSync(join(root, 'stack.yaml'), `${SOUND}systems: {crm: {}, cdp: {}}\n`);
    expect(await program.printed('stderr', /ends it\.\n/)).toBe('stack.yaml changed; watching, Ctrl-C ends it.\n');
    expect(
      (await program.printed('stdout', /Since[\s\S]*cdp\n/)).split('\n\n').at(-1),
    ).toBe(`Since the last check: 2 new, 0 fixed.
  new    error decisions/unowned-element system/crm
  new    error decisions/unowned-element system/cdp
`);

    writeFileSync(join(root, 'new.yaml'), 'systems: {crm: {ownr: mops}}\n');
    writeFileSync(join(root, 'stack.yaml'), `${SOUND}systems: {cdp: {owner: mops}}\n`);
    await program.printed('stderr', /ends it\.\n/);
    expect(await program.printed('stdout', /Since[\s\S]*ownr\]\n/)).toContain(
      'error schema/unknown-key system/crm [ownr]\n',
    );
    expect(await program.interrupt()).toBe(1);
  });

  it('goes on after a mistake that is made meanwhile, such as a broken baseline', async (context) => {
    const root = workspace('baseline', { 'spandrel.yaml': MANIFEST, 'stack.yaml': `${SOUND}systems: {crm: {}}\n` });
    const baseline = join(root, 'baseline.json');
    spandrel(['check', root, '--baseline', baseline, '--update-baseline']);
    const known = readFileSync(baseline, 'utf8');
    const program = startProgram(['check', root, '--watch', '--baseline', baseline], context);
    await program.printed('stderr', /ends it\.\n/);
    writeFileSync(baseline, '{');
    expect(await program.printed('stderr', /\n/)).toMatch(
      /^spandrel: “.*baseline\.json” is no baseline of this version/,
    );
    writeFileSync(baseline, known);
    expect(await program.printed('stderr', /\n/)).toBe('watching, Ctrl-C ends it.\n');
    expect(await program.interrupt()).toBe(0);
  });

  it.each([
    [['--output', 'report.txt'], 'spandrel: --watch prints its reports: leave out --output, or --watch.\n'],
    [['--format', 'json'], 'spandrel: --watch is for people, and json for programs: leave out --format, or --watch.\n'],
    [
      ['--baseline', 'baseline.json', '--update-baseline'],
      'spandrel: --watch would draw the baseline anew at every change, so that nothing were ever new: run --update-baseline by itself.\n',
    ],
    [['--rule', 'no/rule'], 'spandrel: there is no rule “no/rule”: “spandrel explain” lists the rules.\n'],
  ])('refuses %j', (args, stderr) => {
    const root = workspace('refused', { 'spandrel.yaml': MANIFEST });
    expect(spandrel(['check', root, '--watch', ...args])).toEqual({ status: 2, stdout: '', stderr });
  });
});
