import { type Address, byCodeUnit } from '../model/addresses.ts';
import type { Model } from '../model/model.ts';
import { presentAddresses } from '../model/present-addresses.ts';
import type { Finding } from './finding.ts';
import { fingerprint } from './fingerprint.ts';

/** A finding that was known when a baseline was drawn: its identity, and nothing that changes while it stays. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly elements: readonly Address[];
  readonly key: string | null;
}

/** How a run compares with its baseline. */
export interface BaselineDelta {
  /** How many findings were known. */
  readonly known: number;
  /** How many count since they are not. */
  readonly added: number;
  /** The entries that no finding answers to any more. */
  readonly stale: readonly BaselineEntry[];
  /** The entries of rules that could not speak in this run: nothing is known of them. */
  readonly unjudged: readonly BaselineEntry[];
}

/**
 * Marks the findings that a baseline knows, also by the addresses that their elements had before they were renamed. An
 * entry of a rule that could not speak in this run is not called stale.
 */
export function applyBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  model: Model,
  silent: ReadonlySet<string>,
): { readonly findings: readonly Finding[]; readonly delta: BaselineDelta } {
  const today = presentAddresses(model);
  const known = new Map(
    entries.flatMap((entry) => identitiesOf(entry, today).map((identity) => [identity, entry] as const)),
  );
  const met = new Set<BaselineEntry>();
  const marked = findings.map((finding): Finding => {
    const match = known.get(finding.fingerprint);
    if (match === undefined) return finding;
    met.add(match);
    // What is waived is waived, known or not.
    return finding.status === 'new' ? { ...finding, status: 'baselined' } : finding;
  });
  const count = (status: Finding['status']): number => marked.filter((finding) => finding.status === status).length;
  const unmet = entries.filter((entry) => !met.has(entry));
  const stale = unmet.filter((entry) => !silent.has(entry.rule));
  const unjudged = unmet.filter((entry) => silent.has(entry.rule));
  return { findings: marked, delta: { known: count('baselined'), added: count('new'), stale, unjudged } };
}

/**
 * What a baseline drawn now would hold: every finding that isn’t waived, and what it held of rules that could not speak,
 * in the order of their identities.
 */
export function drawBaseline(findings: readonly Finding[], delta?: BaselineDelta): BaselineEntry[] {
  const known = findings
    .filter(({ status }) => status !== 'waived')
    .map(({ fingerprint: identity, rule, elements, key }) => ({ fingerprint: identity, rule, elements, key }));
  return [...known, ...(delta?.unjudged ?? [])].sort((a, b) => byCodeUnit(identityInWords(a), identityInWords(b)));
}

function identityInWords({ rule, elements, key }: BaselineEntry): string {
  return [rule, ...elements, key ?? ''].join('\n');
}

/**
 * The fingerprints that an entry stands for: its own, and that of the same finding by today’s names. A set of elements is
 * part of an identity in the order of its addresses, which a new name may change.
 */
function identitiesOf(
  { fingerprint: own, rule, elements, key }: BaselineEntry,
  today: (address: Address) => Address,
): string[] {
  const present = elements.map(today);
  const sorted = [...present].sort(byCodeUnit);
  return [own, fingerprint(rule, present, key), fingerprint(rule, sorted, key)];
}
