import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import type { Severity } from '../diagnostics/problem.ts';
import type { Manifest } from '../schema/generated/types.ts';
import type { Rule } from './rule.ts';

/** How a rule is applied in a workspace. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Settings {
  readonly of: (rule: Rule) => RuleSetting;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads how the manifest sets rules; what it sets wrongly is reported, and the rule keeps its default there. */
export function readSettings(
  manifest: Manifest,
  rules: readonly Rule[],
  placeOf: (path: readonly string[]) => Place,
): Settings {
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  const diagnostics: Diagnostic[] = [];
  const settings = new Map<Rule, RuleSetting>();
  for (const [id, setting] of Object.entries(manifest.rules ?? {})) {
    const rule = byId.get(id);
    if (!rule) {
      diagnostics.push(
        diagnose('rules/unknown-rule', { rule: id, nearest: nearestNames(id, byId.keys()) }, placeOf(['rules', id])),
      );
      continue;
    }
    const { severity = rule.severity, options = {} } = typeof setting === 'string' ? { severity: setting } : setting;
    const accepted: Record<string, unknown> = defaults(rule);
    for (const [name, value] of Object.entries(options)) {
      const problem = optionProblem(rule, name, value, placeOf(['rules', id, 'options', name]));
      if (problem) diagnostics.push(problem);
      else accepted[name] = value;
    }
    settings.set(rule, { severity, options: accepted });
  }
  return { of: (rule) => settings.get(rule) ?? { severity: rule.severity, options: defaults(rule) }, diagnostics };
}

function defaults(rule: Rule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, facts]) => [name, facts.default]));
}

function optionProblem(rule: Rule, option: string, value: unknown, place: Place): Diagnostic | undefined {
  const facts = rule.options[option];
  if (!facts) {
    const known = Object.keys(rule.options);
    return diagnose(
      'rules/unknown-option',
      { rule: rule.id, option, known, nearest: nearestNames(option, known) },
      place,
    );
  }
  const expected = typeInWords(facts.default);
  return typeInWords(value) === expected
    ? undefined
    : diagnose('rules/option-type', { rule: rule.id, option, expected }, place);
}

function typeInWords(value: unknown): string {
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? 'a list of texts' : 'something else';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? 'true or false' : typeof value === 'string' ? 'a text' : 'something else';
}
