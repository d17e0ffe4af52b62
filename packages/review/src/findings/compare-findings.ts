import {
  type Address,
  byCodeUnit,
  type Comparison,
  type Compilation,
  type Finding,
  fingerprint,
  type Withheld,
} from '@spandrel/compiler';
import { settingOf } from '../authority/find-leniency.ts';

/**
 * How the findings of head differ from those of base; waived ones are open in neither. Every finding that is open in either
 * is in one of the lists, each of which has the order of its side.
 */
export interface FindingChanges {
  /** Open in head, and in base not found, or waived. */
  readonly added: readonly Finding[];
  /** Open in base, and not found in head. */
  readonly fixed: readonly Finding[];
  /** Open in both, as head tells them. */
  readonly unchanged: readonly Finding[];
  /** Open in base, and waived in head. */
  readonly waived: readonly Finding[];
  /** Open in base, and of a rule that head has turned off. */
  readonly silenced: readonly Finding[];
  /** Open in one state, while a compile error keeps the state that is named from being judged: neither new nor fixed. */
  readonly unjudged: { readonly base: readonly Finding[]; readonly head: readonly Finding[] };
}

/** Compares findings by what they are about: lines, files and messages have no part in it, and a rename makes no difference. */
export function compareFindings(
  base: Pick<Compilation, 'findings' | 'withheld'>,
  head: Pick<Compilation, 'findings' | 'withheld' | 'model'>,
  { presentAddress }: Comparison,
): FindingChanges {
  const before = base.findings.filter(isOpen);
  const known = new Set(before.flatMap((finding) => presentFingerprints(finding, presentAddress)));
  const found = new Set(head.findings.map((finding) => finding.fingerprint));
  const open = head.findings.filter(isOpen);
  const fresh = open.filter((finding) => !known.has(finding.fingerprint));
  const gone = before.filter(
    (finding) => !presentFingerprints(finding, presentAddress).some((identity) => found.has(identity)),
  );
  const missedBefore = inPresentNames(base.withheld, presentAddress);
  const wasJudged = ({ rule, subject }: Finding): boolean => !isMissed(missedBefore, rule, subject);
  const isStillJudged = ({ rule, subject }: Finding): boolean =>
    !isMissed(head.withheld, rule, subject && presentAddress(subject));
  const isOff = ({ rule }: Finding): boolean => settingOf(head.model, rule).severity === 'off';
  const looked = gone.filter((finding) => !isOff(finding));
  return {
    added: fresh.filter(wasJudged),
    fixed: looked.filter(isStillJudged),
    unchanged: open.filter((finding) => known.has(finding.fingerprint)),
    waived: head.findings.filter((finding) => !isOpen(finding) && known.has(finding.fingerprint)),
    silenced: gone.filter(isOff),
    unjudged: {
      base: fresh.filter((finding) => !wasJudged(finding)),
      head: looked.filter((finding) => !isStillJudged(finding)),
    },
  };
}

function isOpen({ status }: Finding): boolean {
  return status !== 'waived';
}

/** Whether a rule could not tell of a subject if it fires. */
function isMissed(withheld: Withheld, rule: string, subject: Address | undefined): boolean {
  const missed = withheld.get(rule);
  return missed === 'everything' || (subject !== undefined && missed?.has(subject) === true);
}

function inPresentNames(withheld: Withheld, present: (address: Address) => Address): Withheld {
  return new Map(
    [...withheld].map(([rule, missed]) => [rule, missed === 'everything' ? missed : new Set([...missed].map(present))]),
  );
}

/** What a finding of base is identified by in head; a set of elements comes sorted, which a new name may change. */
function presentFingerprints(finding: Finding, present: (address: Address) => Address): string[] {
  const { rule, elements, key } = finding;
  const named = elements.map(present);
  if (named.every((address, index) => address === elements[index])) return [finding.fingerprint];
  return [fingerprint(rule, named, key), fingerprint(rule, [...named].sort(byCodeUnit), key)];
}
