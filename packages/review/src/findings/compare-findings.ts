import { type Address, byCodeUnit, type Comparison, type Finding, fingerprint } from '@spandrel/compiler';

/** How the findings of head differ from those of base; waived ones are open in neither. Each list in the order of its side. */
export interface FindingChanges {
  /** Open in head, and in base not found, or waived. */
  readonly added: readonly Finding[];
  /** Open in base, and not found in head. */
  readonly fixed: readonly Finding[];
  /** Open in both, as head tells them. */
  readonly unchanged: readonly Finding[];
  /** Open in base, and waived in head. */
  readonly waived: readonly Finding[];
}

/** Compares findings by what they are about: lines, files and messages have no part in it, and a rename makes no difference. */
export function compareFindings(
  base: readonly Finding[],
  head: readonly Finding[],
  { presentAddress }: Comparison,
): FindingChanges {
  const openBefore = base.filter(isOpen);
  const known = new Set(openBefore.flatMap((finding) => presentFingerprints(finding, presentAddress)));
  const found = new Set(head.map((finding) => finding.fingerprint));
  const open = head.filter(isOpen);
  return {
    added: open.filter((finding) => !known.has(finding.fingerprint)),
    fixed: openBefore.filter(
      (finding) => !presentFingerprints(finding, presentAddress).some((identity) => found.has(identity)),
    ),
    unchanged: open.filter((finding) => known.has(finding.fingerprint)),
    waived: head.filter((finding) => !isOpen(finding) && known.has(finding.fingerprint)),
  };
}

function isOpen({ status }: Finding): boolean {
  return status !== 'waived';
}

/** What a finding of base is identified by in head; a set of elements comes sorted, which a new name may change. */
function presentFingerprints(finding: Finding, present: (address: Address) => Address): string[] {
  const { rule, elements, key } = finding;
  const named = elements.map(present);
  if (named.every((address, index) => address === elements[index])) return [finding.fingerprint];
  return [fingerprint(rule, named, key), fingerprint(rule, [...named].sort(byCodeUnit), key)];
}
