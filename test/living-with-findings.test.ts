import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spandrel } from './run-program.ts';

const BEFORE = 'examples/b2b-22-platforms/before';
const AFTER = 'examples/b2b-22-platforms/after';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spandrel-findings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lastLine = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);

describe('a baseline', () => {
  it('is drawn when asked for, lets through what is known, and tells what is gone', () => {
    const file = join(folder, 'baseline.json');
    const drawn = spandrel(['check', BEFORE, '--baseline', file, '--update-baseline']);
    expect(drawn).toMatchObject({
      status: 0,
      stderr: `${file}: 16 findings are known, 16 of them new; 0 that are gone were dropped.\n`,
    });
    expect(lastLine(drawn.stdout)).toBe('No new findings.');
    expect(readFileSync(file, 'utf8').split('\n').slice(0, 3)).toEqual(['{', '  "schema": 1,', '  "findings": [']);

    const again = spandrel(['check', BEFORE, '--baseline', file]);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('  Baseline: 16 findings known, 0 new.\n');

    const after = spandrel(['check', AFTER, '--baseline', file, '--fail-on', 'warning']);
    expect(after.status).toBe(0);
    expect(after.stdout).toContain(
      '14 entries of the baseline match no finding any more; --update-baseline drops them:',
    );
    expect(after.stdout).toContain('    decisions/no-decider definition/mql\n');
  });

  it('never grows by itself, and marks what it knows for programs', () => {
    const file = join(folder, 'smaller.json');
    spandrel(['check', BEFORE, '--baseline', file, '--update-baseline']);
    const { schema, findings } = JSON.parse(readFileSync(file, 'utf8')) as { schema: number; findings: unknown[] };
    const fewer = `${JSON.stringify({ schema, findings: findings.slice(1) })}\n`;
    writeFileSync(file, fewer);
    const { status, stdout } = spandrel(['check', BEFORE, '--baseline', file, '--format', 'json']);
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as {
      summary: unknown;
      baseline: unknown;
      findings: { rule: string; elements: string[]; status: string }[];
    };
    expect(report.summary).toMatchObject({ errors: 1, warnings: 0, baselined: 15, waived: 0 });
    expect(report.baseline).toEqual({ known: 15, added: 1, stale: [], unjudged: [] });
    expect(report.findings.filter(({ status: each }) => each === 'new')).toMatchObject([
      { rule: 'change/decision-vacuum', elements: ['attribution-model/mta'] },
    ]);
    expect(readFileSync(file, 'utf8')).toBe(fewer);
  });

  it.each([
    [['--update-baseline'], '--update-baseline needs to know the file'],
    [['--baseline', 'nowhere.json'], 'there is no baseline “nowhere.json”'],
    [['--baseline', 'package.json'], '“package.json” is no baseline of this version'],
    [['--baseline', 'README.md'], '“README.md” is no baseline of this version'],
    [
      ['--baseline', 'b.json', '--update-baseline', '--rule', 'change/decision-vacuum'],
      'a baseline holds the findings of all rules',
    ],
    [['--baseline', 'b.json', '--update-baseline', '--no-waivers'], 'a baseline holds the findings of all rules'],
  ])('is refused: %s', (options, message) => {
    const { status, stdout, stderr } = spandrel(['check', BEFORE, ...options]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('is left as it is where compile errors hide findings', () => {
    const file = join(folder, 'untouched.json');
    writeFileSync(join(folder, 'spandrel.yaml'), 'spandrel: 1\narchitecture: {id: a, asOf: 2025-06-30}\nsystms: {}\n');
    const { status, stderr } = spandrel(['check', folder, '--baseline', file, '--update-baseline']);
    expect(status).toBe(1);
    expect(stderr).toContain('was left as it is');
    expect(() => readFileSync(file)).toThrow();
  });
});

describe('a base', () => {
  it('brings the rules that judge a change, with places in what was there before', () => {
    const { status, stdout } = spandrel([
      'check',
      BEFORE,
      '--base',
      AFTER,
      '--format',
      'json',
      '--rule',
      'change/authority-removed',
    ]);
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout) as { findings: { elements: string[]; location: unknown }[] };
    expect(findings[0]).toMatchObject({
      elements: ['decision-right/lead-definition'],
      location: { file: 'decisions.yaml', side: 'base', start: { line: 20, column: 3 } },
    });
  });

  it('settles nothing wrongly: the examples’ designs are recorded decisions', () => {
    expect(spandrel(['check', AFTER, '--base', BEFORE]).status).toBe(0);
  });

  it('is shown by code hosts at the manifest’s first line, since its files are gone', () => {
    const { stdout } = spandrel([
      'check',
      BEFORE,
      '--base',
      AFTER,
      '--format',
      'sarif',
      '--rule',
      'change/authority-removed',
    ]);
    const { runs } = JSON.parse(stdout) as { runs: { results: { locations: unknown[] }[] }[] };
    expect(runs[0]?.results[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: `${BEFORE}/spandrel.yaml` },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
        },
      },
    ]);
  });

  it('is needed where only such a rule is asked for, and must be a workspace', () => {
    expect(spandrel(['check', AFTER, '--rule', 'change/breaking-change']).stderr).toBe(
      'spandrel: change/breaking-change judges a change: name what was there before, such as --base main.\n',
    );
    expect(spandrel(['check', AFTER, '--base', './nowhere']).stderr).toBe(
      'spandrel: there is no folder “./nowhere” with a spandrel.yaml.\n',
    );
  });
});

describe('explain', () => {
  it('tells why one finding fired: what it hangs together with, rests on, and is silenced by', () => {
    const args = ['explain', '33b5802a', '--dir', 'examples/post-audit-nurture/before'];
    expect(spandrel(args)).toMatchObject({ status: 0, stderr: '' });
    expect(spandrel(args).stdout).toMatchInlineSnapshot(`
      "error  decisions/circular-escalation  role/cmo role/cro  33b5802a24424c3c

      A disputed decision goes round in a circle, from “Chief marketing officer” to “Chief revenue officer” to “Chief marketing officer”.

      Why it matters  A dispute that is handed round among the same people never ends, and is settled by whoever tires last.

      How it hangs together
        role/cmo  escalates to  role/cro  (escalatesTo)
        role/cro  escalates to  role/cmo  (escalatesTo)

      What it rests on
        organisation.yaml:21  role/cmo
          20 │   # back again. There is no table at which it could end.
        > 21 │   cmo:
             │   ^^^
          22 │     name: Chief marketing officer
        organisation.yaml:27  role/cro
          26 │     escalatesTo: cro
        > 27 │   cro:
             │   ^^^
          28 │     name: Chief revenue officer
        decisions.yaml:9  decision-right/qualification  what is disputed here gets into the circle
           8 │ decisionRights:
        >  9 │   qualification:
             │   ^^^^^^^^^^^^^
          10 │     name: What a qualified lead is, for marketing

      What would silence it
        1. Design it. Let one of the roles in “escalatesTo”, or the right in “escalateTo”, lead to a forum or to somebody above all of them.
        2. Accept it for a time, with a reason, an approver and an end: spandrel waive 33b5802a
        3. Where the rule is not for you at all, turn it off in the manifest, for everything: rules: {decisions/circular-escalation: off}

      More  spandrel explain decisions/circular-escalation
      "
    `);
  });

  it('explains a compile error, too', () => {
    writeFileSync(join(folder, 'spandrel.yaml'), 'spandrel: 1\narchitecture: {id: a, asOf: 2025-06-30}\nsystms: {}\n');
    const { diagnostics } = JSON.parse(spandrel(['check', folder, '--format', 'json']).stdout) as {
      diagnostics: { fingerprint: string }[];
    };
    const { status, stdout } = spandrel(['explain', diagnostics[0]?.fingerprint ?? '', '--dir', folder]);
    expect(status).toBe(0);
    expect(stdout).toContain('It is an error in what is written, so it can’t be waived.');
  });

  it('says so where there is no such finding', () => {
    expect(spandrel(['explain', 'abcdef12', '--dir', AFTER])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('“abcdef12” is not among today’s findings'),
    });
  });
});
