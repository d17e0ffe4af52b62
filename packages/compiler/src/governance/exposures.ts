import { type Authority, rightsDeciding } from '../analysis/authority.ts';
import { type Address, byCodeUnit, elementAddressOf } from '../model/addresses.ts';
import { groupBy } from '../model/group-by.ts';
import type { Model } from '../model/model.ts';
import type { Finding } from './finding.ts';

/** A gap with what hangs on it, and who has to decide about it. */
export interface Exposure {
  readonly finding: Finding;
  /** How many other elements refer to what it is about. */
  readonly dependents: number;
  readonly deciders: Deciders;
}

/** Who has the say over something: whoever a right names, else whoever answers for it, else nobody. */
export interface Deciders {
  readonly by: 'right' | 'ownership' | 'nobody';
  readonly roles: readonly Address[];
}

/**
 * The errors that count, the most consequential first: those about what the most other elements refer to. One mistake
 * there is repeated by everything that relies on it.
 */
export function rankExposures(findings: readonly Finding[], model: Model, authority: Authority): Exposure[] {
  const dependents = dependentsIn(model);
  return findings
    .filter(({ severity, status }) => severity === 'error' && status !== 'waived')
    .map((finding) => ({
      finding,
      dependents: dependents(elementAddressOf(finding.elements[0] ?? '')),
      deciders: decidersOf(finding.elements[0] ?? '', model, authority),
    }))
    .sort(
      (a, b) =>
        b.dependents - a.dependents ||
        byCodeUnit(a.finding.elements[0] ?? '', b.finding.elements[0] ?? '') ||
        byCodeUnit(a.finding.rule, b.finding.rule),
    );
}

/** How many elements refer to an element or to something nested in it. */
function dependentsIn(model: Model): (element: Address) => number {
  const parts = groupBy(model.nodes.values(), ({ element }) => element?.address);
  return (element) => {
    const references = (parts.get(element) ?? []).flatMap(({ address }) => model.referencesTo(address));
    const from = references.map((reference) => elementAddressOf(reference.from));
    return new Set(from.filter((other) => other !== element)).size;
  };
}

/** Who has to decide about a thing; for what is nested, the rights over it, else those over the element that it sits in. */
export function decidersOf(address: Address, model: Model, authority: Authority): Deciders {
  const element = elementAddressOf(address);
  const named = [...new Set(rightsDeciding(address, authority).flatMap(({ value }) => value.decide ?? []))];
  if (named.length > 0) return { by: 'right', roles: named };
  const { owner, steward } = (model.get(element)?.value ?? {}) as { owner?: Address; steward?: Address };
  const answering = owner ?? steward;
  return answering === undefined ? { by: 'nobody', roles: [] } : { by: 'ownership', roles: [answering] };
}
