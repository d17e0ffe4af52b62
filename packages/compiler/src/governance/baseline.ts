import { type Address, byCodeUnit, elementAddressOf, idOf, kindOf } from '../model/addresses.ts';
import type { Model } from '../model/model.ts';
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
  const known = new Set(entries.map((entry) => entry.fingerprint));
  const met = new Set<string>();
  const marked = findings.map((finding): Finding => {
    const match = identities(finding, model).find((identity) => known.has(identity));
    if (match === undefined) return finding;
    met.add(match);
    // What is waived is waived, known or not.
    return finding.status === 'new' ? { ...finding, status: 'baselined' } : finding;
  });
  const count = (status: Finding['status']): number => marked.filter((finding) => finding.status === status).length;
  const unmet = entries.filter((entry) => !met.has(entry.fingerprint));
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

/** The most former identities of one finding that are tried: an element is renamed once or twice, not a hundred times. */
const MOST_IDENTITIES = 256;

/** The fingerprint of a finding, then those that it had by the former names of its elements. */
function identities({ rule, elements, key, fingerprint: present }: Finding, model: Model): string[] {
  const combinations = elements.reduce<Address[][]>(
    (before, element) =>
      before
        .flatMap((chosen) => [element, ...formerAddresses(element, model)].map((address) => [...chosen, address]))
        .slice(0, MOST_IDENTITIES),
    [[]],
  );
  const [, ...former] = combinations;
  // A set of elements is part of an identity in the order of its addresses.
  const inOrder = isSorted(elements) ? (addresses: Address[]) => [...addresses].sort(byCodeUnit) : undefined;
  return [
    present,
    ...former.flatMap((addresses) => [
      fingerprint(rule, addresses, key),
      ...(inOrder ? [fingerprint(rule, inOrder(addresses), key)] : []),
    ]),
  ];
}

function isSorted(elements: readonly Address[]): boolean {
  return elements.every((element, at) => at === 0 || byCodeUnit(elements[at - 1] as Address, element) < 0);
}

/** The addresses that something had while its element was called otherwise. */
export function formerAddresses(address: Address, model: Model): Address[] {
  const element = elementAddressOf(address);
  const { formerly = [] } = (model.get(element)?.value ?? {}) as { formerly?: readonly string[] };
  const nested = idOf(address).slice(idOf(element).length);
  return formerly.map((id) => `${kindOf(address)}/${id}${nested}`);
}
