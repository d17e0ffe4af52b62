import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MANIFEST, spandrel, temporaryFolder } from './run-program.ts';

const { workspace } = temporaryFolder('editing');

describe('waive and rename', () => {
  const STACK = 'systems:\r\n  crm:  # the one\r\n    owner: ops\r\n';
  const files = {
    'spandrel.yaml': `${MANIFEST}teams: {t: {}}\nroles: {ops: {team: t, holders: ann}}\ngoals: {g: {owner: ops, metric: m}}\nmetrics: {m: {}}\n`,
    'stack.yaml': STACK,
  };
  const fingerprintOf = (root: string, rule: string): string => {
    const { findings } = JSON.parse(spandrel(['check', root, '--format', 'json']).stdout) as {
      findings: { rule: string; fingerprint: string }[];
    };
    return findings.find((finding) => finding.rule === rule)?.fingerprint ?? '';
  };

  it('rename an element wherever it is named, or show what would change', () => {
    const root = workspace('rename', files);
    const preview = spandrel(['rename', 'role/ops', 'mops', '--dir', root, '--dry-run']);
    expect(preview.stdout).toBe(`spandrel.yaml:4
-roles: {ops: {team: t, holders: ann}}
+roles: {mops: {team: t, holders: ann, formerly: ops}}
spandrel.yaml:5
-goals: {g: {owner: ops, metric: m}}
+goals: {g: {owner: mops, metric: m}}
stack.yaml:3
-    owner: ops
+    owner: mops
`);
    expect(readFileSync(join(root, 'stack.yaml'), 'utf8')).toBe(STACK);
    expect(spandrel(['rename', 'role/ops', 'mops', '--dir', root])).toEqual({
      status: 0,
      stdout: 'spandrel.yaml:4\nspandrel.yaml:5\nstack.yaml:3\n',
      stderr: '“role/ops” is now “role/mops”.\n',
    });
    expect(readFileSync(join(root, 'stack.yaml'), 'utf8')).toBe(STACK.replace('ops', 'mops'));
    expect(spandrel(['rename', 'role/op', 'x', '--dir', root])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'spandrel: there is no element “role/op”: did you mean “role/mops”?\n',
    });
  });

  it('waive a finding of today’s, once', () => {
    const root = workspace('waive', files);
    const fingerprint = fingerprintOf(root, 'measurement/metric-untraceable');
    const short = fingerprint.slice(0, 8);
    const by = ['--reason', 'Finance defines it', '--approver', 'ops', '--dir', root];
    expect(spandrel(['waive', short, '--dir', root])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'spandrel: a waiver needs a reason and an approver, and there is no terminal to ask on: pass --reason "…" and --approver ROLE.\n',
    });
    expect(spandrel(['waive', short, ...by])).toEqual({
      status: 0,
      stdout: 'spandrel.yaml:6\n',
      stderr: 'Waived until 2025-09-28.\n',
    });
    expect(readFileSync(join(root, 'spandrel.yaml'), 'utf8')).toBe(
      files['spandrel.yaml'].replace(
        'm: {}',
        'm: {waivers: [{rule: measurement/metric-untraceable, reason: Finance defines it, approver: ops, expires: 2025-09-28}]}',
      ),
    );
    const refused: [string[], string][] = [
      [['waive', short, ...by], 'this finding is waived already, until 2025-09-28, at spandrel.yaml:6.'],
      [
        ['waive', '0123456789abcdef', ...by],
        '“0123456789abcdef” is not among today’s findings: it may be resolved. A rule that judges a change speaks with --base alone. “spandrel check” shows those there are.',
      ],
      [
        ['waive', 'abc', ...by],
        '“abc” is no fingerprint: it is 6 to 16 of the digits 0–9 and a–f, as “spandrel check” shows them.',
      ],
    ];
    for (const [args, message] of refused) {
      expect(spandrel(args)).toEqual({ status: 2, stdout: '', stderr: `spandrel: ${message}\n` });
    }
  });

  it('waive for a year at most, by a role that is there, and no compile error', () => {
    const root = workspace('waive-wrong', files);
    const fingerprint = fingerprintOf(root, 'measurement/metric-untraceable');
    const waive = (...options: string[]): string =>
      spandrel(['waive', fingerprint, '--dir', root, '--reason', 'x', ...options]).stderr;
    expect(waive('--approver', 'opps')).toBe('spandrel: there is no role “opps”: did you mean “ops”?\n');
    expect(waive('--approver', 'ops', '--expires', '2026-07-01')).toBe(
      'spandrel: “2026-07-01” is more than 365 days ahead: choose a day up to 2026-06-30.\n',
    );
    expect(waive('--approver', 'ops', '--expires', '2025-06-29')).toBe(
      'spandrel: “2025-06-29” is over: choose a day from 2025-06-30 to 2026-06-30.\n',
    );
    expect(waive('--approver', 'ops', '--expires', 'soon')).toBe(
      'spandrel: “soon” is no date: write --expires 2025-09-28.\n',
    );
    writeFileSync(join(root, 'wrong.yaml'), 'systems: {other: {ownr: ops}}\n');
    const { diagnostics } = JSON.parse(spandrel(['check', root, '--format', 'json']).stdout) as {
      diagnostics: { fingerprint: string }[];
    };
    expect(spandrel(['waive', diagnostics[0]?.fingerprint ?? '', '--dir', root]).stderr).toContain(
      'is the compile error schema/unknown-key at wrong.yaml:1: compile errors can’t be waived, only put right.',
    );
    expect(spandrel(['rename', 'role/ops', 'mops', '--dir', root]).stderr).toContain(
      'the workspace has 1 compile error',
    );
  });
});
