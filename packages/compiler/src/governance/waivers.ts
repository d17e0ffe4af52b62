import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import { type Address, elementAddressOf } from '../model/addresses.ts';
import { addDays, type CalendarDate } from '../model/dates.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import type { Waiver } from '../schema/generated/types.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** The most days that a waiver may run ahead. */
const LONGEST_WAIVER = 365;

/** A waiver wherever it is declared, on an element or in the manifest. */
interface Declared {
  readonly waiver: Partial<Waiver>;
  readonly place: Place;
  readonly elements: readonly Address[];
  readonly matches: (finding: Finding) => boolean;
}

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
  const { asOf, rules, hasRun } = surroundings;
  const diagnostics: Diagnostic[] = [];
  const waived = new Set<Finding>();
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  for (const { waiver, place, elements, matches } of declaredWaivers(surroundings)) {
    const { rule, expires } = waiver;
    if (rule === undefined || expires === undefined) continue;
    const about = { elements };
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
    const matched = findings.filter(matches);
    for (const finding of matched) waived.add(finding);
    if (matched.length === 0 && hasRun(known)) diagnostics.push(diagnose('waiver/unmatched', { rule }, place, about));
  }
  return {
    findings: findings.map((finding) => (waived.has(finding) ? { ...finding, status: 'waived' as const } : finding)),
    diagnostics,
  };
}

/** A waiver on an element matches findings whose first address is that element or nested in it. */
function* declaredWaivers({ model, manifestPlace }: Surroundings): Iterable<Declared> {
  for (const element of model.elements) {
    const { waivers = [] } = element.value as { waivers?: Waiver[] };
    for (const [index, waiver] of waivers.entries()) {
      yield {
        waiver,
        place: placeOf(element, ['waivers', index]),
        elements: [element.address],
        matches: (finding) =>
          sameRule(finding, waiver) && elementAddressOf(finding.elements[0] ?? '') === element.address,
      };
    }
  }
  for (const [index, waiver] of (model.manifest.waivers ?? []).entries()) {
    yield {
      waiver,
      place: manifestPlace(['waivers', index]),
      elements: [],
      matches: (finding) =>
        sameRule(finding, waiver) && finding.elements[0] !== undefined && waiver.elements.includes(finding.elements[0]),
    };
  }
}

function sameRule(finding: Finding, { rule, key }: Partial<Waiver>): boolean {
  return finding.rule === rule && (key === undefined || finding.key === key);
}
