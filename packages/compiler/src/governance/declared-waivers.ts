import type { Place } from '../diagnostics/diagnostic.ts';
import { type Address, byCodeUnit, elementAddressOf } from '../model/addresses.ts';
import { type CalendarDate, daysBetween } from '../model/dates.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place-of.ts';
import { presentAddresses } from '../model/present-addresses.ts';
import type { ManifestWaiver, Waiver } from '../schema/generated/types.ts';
import type { Finding } from './finding.ts';

/** A waiver wherever it is declared. */
export interface DeclaredWaiver {
  /** What a broken workspace leaves of it. */
  readonly waiver: Partial<Waiver>;
  /** The element that it stands on; undefined for one of the manifest. */
  readonly on: Element | undefined;
  /** Which of the waivers there. */
  readonly index: number;
  /** What it is meant to cover, by the names of today. */
  readonly elements: readonly Address[];
  readonly matches: (finding: Finding) => boolean;
}

/**
 * Every waiver there is. One on an element matches findings whose first address is that element or nested in it, one in
 * the manifest those whose first address it names, by today’s name or a former one.
 */
export function* declaredWaivers(model: Model): Iterable<DeclaredWaiver> {
  for (const on of [...model.elements, ...model.all('view')] as readonly Element[]) {
    const { waivers = [] } = on.value as { waivers?: Waiver[] };
    for (const [index, waiver] of waivers.entries()) {
      const matches = (finding: Finding): boolean =>
        sameRule(finding, waiver) && elementAddressOf(finding.elements[0] ?? '') === on.address;
      yield { waiver, on, index, elements: [on.address], matches };
    }
  }
  const today = presentAddresses(model);
  for (const [index, waiver] of (model.manifest.waivers ?? []).entries()) {
    const elements = ((waiver as Partial<ManifestWaiver>).elements ?? []).map(today);
    const matches = (finding: Finding): boolean =>
      sameRule(finding, waiver) && finding.elements[0] !== undefined && elements.includes(finding.elements[0]);
    yield { waiver, on: undefined, index, elements, matches };
  }
}

export function placeOfWaiver(
  { on, index }: DeclaredWaiver,
  manifestPlace: (path: readonly (string | number)[]) => Place,
): Place {
  return on ? placeOf(on, ['waivers', index]) : manifestPlace(['waivers', index]);
}

function sameRule(finding: Finding, { rule, key }: Partial<Waiver>): boolean {
  return finding.rule === rule && (key === undefined || finding.key === key);
}

/** A risk that somebody has accepted until a day. */
export interface AcceptedRisk {
  readonly rule: string;
  readonly elements: readonly Address[];
  readonly reason: string | undefined;
  readonly approver: Address | undefined;
  readonly expires: CalendarDate;
  /** Negative once it has expired: then it covers nothing any more. */
  readonly daysLeft: number;
  /** What it keeps from counting; what has expired, what would be covered. */
  readonly findings: readonly Finding[];
}

/** Every waiver with what it covers, the next to expire first. */
export function acceptedRisks(model: Model, findings: readonly Finding[], asOf: CalendarDate): AcceptedRisk[] {
  return [...declaredWaivers(model)]
    .flatMap(({ waiver: { rule, expires, reason, approver }, elements, matches }): AcceptedRisk[] => {
      if (rule === undefined || expires === undefined) return [];
      const daysLeft = daysBetween(asOf, expires);
      return [{ rule, elements, reason, approver, expires, daysLeft, findings: findings.filter(matches) }];
    })
    .sort((a, b) => byCodeUnit(a.expires, b.expires) || byCodeUnit(a.rule, b.rule));
}
