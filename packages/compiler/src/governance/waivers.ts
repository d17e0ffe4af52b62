import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import { addDays, type CalendarDate } from '../model/dates.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import { type DeclaredWaiver, declaredWaivers } from './declared-waivers.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** The most days that a waiver may run ahead. */
const LONGEST_WAIVER = 365;

interface Surroundings {
  readonly model: Model;
  readonly asOf: CalendarDate;
  readonly rules: readonly Rule[];
  readonly manifestPlace: (path: readonly (string | number)[]) => Place;
  /** Whether a rule ran over the whole workspace, without compile errors: only then does matching nothing mean anything. */
  readonly hasRun: (rule: Rule) => boolean;
}

export interface Waived {
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Marks the findings that are waived, and reports waivers that have expired, run too long or match nothing. */
export function applyWaivers(findings: readonly Finding[], surroundings: Surroundings): Waived {
  const { model, asOf, rules, manifestPlace, hasRun } = surroundings;
  const diagnostics: Diagnostic[] = [];
  const waived = new Set<Finding>();
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  for (const declared of declaredWaivers(model)) {
    const { rule, expires } = declared.waiver;
    if (rule === undefined || expires === undefined) continue;
    const { place, about } = whereabouts(declared, manifestPlace);
    const known = byId.get(rule);
    if (!known) {
      const nearest = nearestNames(rule, byId.keys());
      diagnostics.push(diagnose('rules/unknown-rule', { rule, nearest }, place, about));
      continue;
    }
    if (expires < asOf) {
      diagnostics.push(diagnose('waiver/expired', { rule, expires }, place, about));
      continue;
    }
    if (expires > addDays(asOf, LONGEST_WAIVER)) {
      diagnostics.push(diagnose('waiver/too-long', { expires, days: LONGEST_WAIVER }, place, about));
    }
    const matched = findings.filter(declared.matches);
    for (const finding of matched) waived.add(finding);
    if (matched.length === 0 && hasRun(known)) diagnostics.push(diagnose('waiver/unmatched', { rule }, place, about));
  }
  return {
    findings: findings.map((finding) => (waived.has(finding) ? { ...finding, status: 'waived' as const } : finding)),
    diagnostics,
  };
}

function whereabouts(
  { on, index }: DeclaredWaiver,
  manifestPlace: Surroundings['manifestPlace'],
): { readonly place: Place; readonly about: { readonly elements: string[] } } {
  if (!on) return { place: manifestPlace(['waivers', index]), about: { elements: [] } };
  return { place: placeOf(on, ['waivers', index]), about: { elements: [on.address] } };
}
