import type { BaselineEntry } from '@spandrel/compiler';
import type { AuthorityChange, BaselineGrowth } from '@spandrel/review';
import { nameOf, placeTeller, type ReviewedChange } from './reviewed-change.ts';
import { counted, type Item, item, type Section } from './sections.ts';

/** That findings count as known which didn’t. */
export function tellGrowth({ added }: BaselineGrowth): string {
  return `The baseline takes up ${counted(added.length, 'finding')}`;
}

/** The findings that nobody has to answer for any more, since a baseline takes them up. */
export function tellBaseline(change: ReviewedChange): Section {
  const tell = placeTeller(change);
  const findings = new Map(change.head.findings.map((finding) => [finding.fingerprint, finding]));
  const tellEntry = (entry: BaselineEntry): Item => {
    const finding = findings.get(entry.fingerprint);
    if (!finding) return tellUnmet(entry, change);
    const { severity, rule, message, place } = finding;
    return item('!', `${severity} ${rule}: ${message}`, [], tell(place));
  };
  return {
    title: 'Findings that the baseline takes up',
    note: 'What counts as known fails no check from now on. Nobody approved that, and it has no end: a waiver would have both.',
    items: growthsIn(change.review.authority).flatMap(({ added }) => added.map(tellEntry)),
  };
}

export function growthsIn(authority: readonly AuthorityChange[]): BaselineGrowth[] {
  return authority.filter((one) => one.what === 'baseline');
}

function tellUnmet({ rule, elements, key }: BaselineEntry, change: ReviewedChange): Item {
  const about = [...elements.map((address) => nameOf(address, change)), ...(key === null ? [] : [`[${key}]`])];
  return item('!', `${rule}: ${about.join(', ')}`, ['there is no such finding now: it would be accepted in advance']);
}
