import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from '../compile.ts';
import type { Finding } from '../governance/finding.ts';
import type { Rule } from '../governance/rule.ts';

/** The date that cases are judged on, unless they bring a manifest of their own. */
const AS_OF = '2025-06-30';
const MANIFEST = `spandrel: 1\narchitecture: {id: test, asOf: ${AS_OF}}\n`;

/** A case of a rule: a small workspace, and what the rule should say of it. */
export interface RuleCase {
  readonly name: string;
  readonly actual: string;
  readonly expected: string;
}

/**
 * Runs a rule over the cases in its folder: `valid/*.yaml`, of which it says nothing, and `invalid/*.yaml`, each with
 * what it says in an `.expected` file beside it. A case without a manifest gets a plain one. Writes what is expected
 * where `update` is set.
 */
export function runCases(rule: Rule, folder: string, update = false): RuleCase[] {
  return ['valid', 'invalid'].flatMap((kind) =>
    yamlFiles(join(folder, kind)).map((path) => {
      const actual = tell(rule, readFileSync(path, 'utf8'));
      const expectedPath = path.replace(/\.yaml$/, '.expected');
      if (kind === 'invalid' && update) writeFileSync(expectedPath, actual);
      const expected = kind === 'invalid' && existsSync(expectedPath) ? readFileSync(expectedPath, 'utf8') : '';
      return { name: `${kind}/${basename(path)}`, actual, expected };
    }),
  );
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

/** Compile errors, then findings with their messages. */
function tell(rule: Rule, yaml: string): string {
  const text = /^spandrel:/m.test(yaml) ? yaml : MANIFEST + yaml;
  const { diagnostics, findings, failures } = compile({
    files: [{ path: 'spandrel.yaml', text }],
    rules: [rule],
    today: AS_OF,
  });
  const lines = [
    ...failures.map(({ error }) => `failed: ${error instanceof Error ? error.stack : String(error)}`),
    ...diagnostics.map(({ code, message }) => `compile error ${code}: ${message}`),
    ...findings.map((finding) => `${findingLine(finding)}\n  ${finding.message}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** A finding on a line: severity, rule, addresses, [key]. */
export function findingLine({ severity, rule, elements, key }: Finding): string {
  return [severity, rule, ...elements, ...(key === null ? [] : [`[${key}]`])].join(' ');
}
