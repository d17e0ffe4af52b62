import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-names.ts';
import { type Address, elementAddressOf } from '../model/addresses.ts';
import { addDays, type CalendarDate } from '../model/dates.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import { presentAddresses } from '../model/present-addresses.ts';
import type { Waiver } from '../schema/generated/types.ts';
import type { Finding } from './finding.ts';
import { byPlace } from './order.ts';
import type { Rule } from './rule.ts';

/** The most days that a waiver may run ahead. */
export const LONGEST_WAIVER = 365;

/** A waiver wherever it is declared, on an element or in the manifest. */
export interface DeclaredWaiver {
  readonly waiver: Partial<Waiver>;
  readonly place: Place;
  /** The element that it is declared on, if any. */
  readonly on: Address | undefined;
  /** The addresses that it is for, by the names that they have today. */
  readonly elements: readonly Address[];
  readonly matches: (finding: Finding) => boolean;
}

/** Where waivers are looked for. */
export interface WaiverSources {
  readonly model: Model;
  readonly manifestPlace: (path: readonly (string | number)[]) => Place;
}

interface Surroundings extends WaiverSources {
  readonly asOf: CalendarDate;
  readonly rules: readonly Rule[];
  /** Whether a rule ran over the whole workspace, without compile errors: only then does matching nothing mean anything. */
  readonly hasRun: (rule: Rule) => boolean;
}

export interface Waived {
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Marks the findings that are waived, and reports waivers that have expired, run too long, repeat others or match nothing. */
export function applyWaivers(findings: readonly Finding[], surroundings: Surroundings): Waived {
  const declared = [...declaredWaivers(surroundings)];
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
  { waiver: { rule, expires }, place, on, matches }: DeclaredWaiver,
  findings: readonly Finding[],
  { asOf, rules, hasRun }: Surroundings,
): Diagnostic[] {
  if (rule === undefined || expires === undefined) return [];
  const about = { elements: on === undefined ? [] : [on] };
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
function duplicates(inForce: readonly DeclaredWaiver[], findings: readonly Finding[]): Diagnostic[] {
  const first = new Map<unknown, DeclaredWaiver>();
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
      const about = { elements: on === undefined ? [] : [on], related };
      return [diagnose('waiver/duplicate', { rule: waiver.rule ?? '' }, place, about)];
    });
}

/**
 * Every waiver there is. One on an element matches findings whose first address is that element or nested in it, one in
 * the manifest those whose first address it names, by today’s name or a former one.
 */
export function* declaredWaivers({ model, manifestPlace }: WaiverSources): Iterable<DeclaredWaiver> {
  for (const element of model.elements) {
    const { waivers = [] } = element.value as { waivers?: Waiver[] };
    for (const [index, waiver] of waivers.entries()) {
      yield {
        waiver,
        place: placeOf(element, ['waivers', index]),
        on: element.address,
        elements: [element.address],
        matches: (finding) =>
          sameRule(finding, waiver) && elementAddressOf(finding.elements[0] ?? '') === element.address,
      };
    }
  }
  const today = presentAddresses(model);
  for (const [index, waiver] of (model.manifest.waivers ?? []).entries()) {
    const elements = (waiver.elements ?? []).map(today);
    yield {
      waiver,
      place: manifestPlace(['waivers', index]),
      on: undefined,
      elements,
      matches: (finding) =>
        sameRule(finding, waiver) && finding.elements[0] !== undefined && elements.includes(finding.elements[0]),
    };
  }
}

function sameRule(finding: Finding, { rule, key }: Partial<Waiver>): boolean {
  return finding.rule === rule && (key === undefined || finding.key === key);
}
