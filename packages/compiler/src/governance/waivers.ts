import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import { addDays, type CalendarDate } from '../model/dates.ts';
import type { Model } from '../model/model.ts';
import type { Waiver } from '../schema/generated/types.ts';
import { type DeclaredWaiver, declaredWaivers, placeOfWaiver } from './declared-waivers.ts';
import type { Finding } from './finding.ts';
import { byPlace } from './order.ts';
import type { Rule } from './rule.ts';

/** The most days that a waiver may run ahead. */
export const LONGEST_WAIVER = 365;

interface Surroundings {
  readonly model: Model;
  readonly manifestPlace: (path: readonly (string | number)[]) => Place;
  readonly asOf: CalendarDate;
  readonly rules: readonly Rule[];
  /** Whether a rule ran over the whole workspace, without compile errors: only then does matching nothing mean anything. */
  readonly hasRun: (rule: Rule) => boolean;
}

interface PlacedWaiver extends DeclaredWaiver {
  readonly place: Place;
}

export interface Waived {
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Marks the findings that are waived, and reports waivers that have expired, run too long, repeat others or match nothing. */
export function applyWaivers(findings: readonly Finding[], surroundings: Surroundings): Waived {
  const declared = [...declaredWaivers(surroundings.model)].map((waiver) => ({
    ...waiver,
    place: placeOfWaiver(waiver, surroundings.manifestPlace),
  }));
  const inForce = declared.filter(({ waiver }) => isInForce(waiver, surroundings));
  const waived = new Set(inForce.flatMap(({ matches }) => findings.filter(matches)));
  return {
    findings: findings.map((finding) => (waived.has(finding) ? { ...finding, status: 'waived' as const } : finding)),
    diagnostics: [
      ...declared.flatMap((waiver) => problemsOf(waiver, findings, surroundings)),
      ...duplicates(inForce, findings),
    ],
  };
}

function isInForce({ rule, expires }: Partial<Waiver>, { asOf, rules }: Surroundings): boolean {
  return expires !== undefined && expires >= asOf && rules.some(({ id }) => id === rule);
}

function problemsOf(
  { waiver: { rule, expires }, place, on, matches }: PlacedWaiver,
  findings: readonly Finding[],
  { asOf, rules, hasRun }: Surroundings,
): Diagnostic[] {
  if (rule === undefined || expires === undefined) return [];
  const about = { elements: on === undefined ? [] : [on.address] };
  const known = rules.find(({ id }) => id === rule);
  if (!known) {
    const ids = rules.map(({ id }) => id as string);
    return [diagnose('rules/unknown-rule', { rule, nearest: nearestNames(rule, ids) }, place, about)];
  }
  if (expires < asOf) return [diagnose('waiver/expired', { rule, expires }, place, about)];
  const tooLong = expires > addDays(asOf, LONGEST_WAIVER);
  const unmatched = hasRun(known) && !findings.some(matches);
  return [
    ...(tooLong ? [diagnose('waiver/too-long', { expires, days: LONGEST_WAIVER }, place, about)] : []),
    ...(unmatched ? [diagnose('waiver/unmatched', { rule }, place, about)] : []),
  ];
}

/** Of waivers that match one finding, or say the same of one element, all but the first in the order of files and lines. */
function duplicates(inForce: readonly PlacedWaiver[], findings: readonly Finding[]): Diagnostic[] {
  const first = new Map<unknown, PlacedWaiver>();
  return [...inForce]
    .sort((a, b) => byPlace(a.place, b.place))
    .flatMap((declared) => {
      const { waiver, place, on, elements, matches } = declared;
      const said = elements.map((address) => [waiver.rule, waiver.key ?? '', address].join('\n'));
      const claims = [...said, ...findings.filter(matches)];
      const earlier = claims.map((claim) => first.get(claim)).find((other) => other !== undefined);
      for (const claim of claims) if (!first.has(claim)) first.set(claim, declared);
      if (!earlier) return [];
      const related = [{ message: 'the first stands here', place: earlier.place }];
      const about = { elements: on === undefined ? [] : [on.address], related };
      return [diagnose('waiver/duplicate', { rule: waiver.rule ?? '' }, place, about)];
    });
}
