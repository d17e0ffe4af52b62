import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Compilation, compile } from '../compile.ts';
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
 * what it says in an `.expected` file beside it. A case without a manifest gets a plain one. A rule that judges a change
 * is given what was there before, from a `.base.yaml` file beside the case. Writes what is expected where `update` is set.
 */
export function runCases(rule: Rule, folder: string, update = false): RuleCase[] {
  return ['valid', 'invalid'].flatMap((kind) =>
    yamlFiles(join(folder, kind)).map((path) => {
      const actual = tell(rule, path);
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
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.base.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

/** Compile errors, then findings with their messages. */
function tell(rule: Rule, path: string): string {
  const before = path.replace(/\.yaml$/, '.base.yaml');
  const base = existsSync(before) ? compileCase(before, []) : undefined;
  const { diagnostics, findings, failures } = compileCase(path, [rule], base);
  const wrong = [...(base?.diagnostics ?? []), ...diagnostics];
  const lines = [
    ...failures.map(({ error }) => `failed: ${error instanceof Error ? error.stack : String(error)}`),
    ...wrong.map(({ code, message }) => `compile error ${code}: ${message}`),
    ...findings.map((finding) => `${findingLine(finding)}\n  ${finding.message}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function compileCase(path: string, rules: readonly Rule[], base?: Compilation): Compilation {
  const yaml = readFileSync(path, 'utf8');
  const text = /^spandrel:/m.test(yaml) ? yaml : MANIFEST + yaml;
  return compile({ files: [{ path: 'spandrel.yaml', text }], rules, base, today: AS_OF });
}

/** A finding on a line: severity, rule, addresses, [key]. */
export function findingLine({ severity, rule, elements, key }: Finding): string {
  return [severity, rule, ...elements, ...(key === null ? [] : [`[${key}]`])].join(' ');
}
