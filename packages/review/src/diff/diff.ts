import {
  type Address,
  byCodeUnit,
  type Comparison,
  type Compilation,
  compareModels,
  type Element,
  type KeyChange,
  legibleMap,
  meaningOf,
  type Place,
} from '@spandrel/compiler';
import type { ChangedElement, ChangedKey, ChangeSet, Move, Rename, Unread, WholeChange } from './change-set.ts';
import { findLookAlikes } from './find-look-alikes.ts';
import { type ChangedKind, deepest, tierOfKey, tierOfKind } from './tiers.ts';

/** What is different between what an architecture was and what it is. */
export function diff(base: Compilation, head: Compilation): ChangeSet {
  return readChanges(comparisonOf(base, head));
}

/** The comparison of two compilations: the one that head was compiled with, where that was with this base. */
export function comparisonOf(base: Compilation, head: Compilation): Comparison {
  return head.base === base && head.comparison ? head.comparison : compareModels(base, head);
}

/** What a comparison finds different. */
export function readChanges(comparison: Comparison): ChangeSet {
  const { base, head, formOf, isAdded, isRemoved, presentAddress } = comparison;
  const fresh = head.model.elements.filter(({ address }) => formOf(address) === undefined);
  const gone = base.model.elements.filter(({ address }) => head.model.get(presentAddress(address)) === undefined);
  // Where a file could not be read to its end, what is missing may well be there.
  const isCertain = (claim: () => boolean): boolean => head.unknowns.watch(claim).noted === undefined;
  const added = fresh.filter(({ address }) => isCertain(() => isAdded(address))).map((one) => whole(one));
  const removed = gone
    .filter(({ address }) => isCertain(() => isRemoved(address)))
    .map((one): WholeChange => {
      const { meaning, place, ...rest } = whole(one, presentAddress);
      return { ...rest, meaning, place: { ...place, side: 'base' } };
    });
  const sure = new Set([...added, ...removed].map(({ address }) => address));
  const doubtful = [...fresh, ...gone].filter(({ address }) => !sure.has(address));
  const kept = changesInBoth(comparison);
  return {
    added,
    removed,
    changed: sortByAddress(kept.changed),
    renamed: renamesIn(comparison),
    moved: movesIn(comparison),
    lookAlikes: findLookAlikes(removed, added),
    unread: sortByAddress([...kept.unread, ...doubtful.map(({ address }) => ({ address, path: [] }))]),
  };
}

function whole(element: Element, renamed?: (address: Address) => Address): WholeChange {
  const { address, kind, title, place } = element;
  return { address, kind, title, tier: tierOfKind(kind), meaning: legibleMap(meaningOf(element, renamed)), place };
}

/** What both states have and is different in them, or can’t be compared. */
function changesInBoth(comparison: Comparison): { changed: ChangedElement[]; unread: Unread[] } {
  const { base, head, formOf, differenceOf } = comparison;
  const { architecture } = head.model;
  const changed: ChangedElement[] = [];
  const unread: Unread[] = [];
  const compare = (subject: Omit<ChangedElement, 'tier' | 'keys'>): void => {
    const { address, was } = subject;
    const { changes, unread: paths } = differenceOf(address);
    unread.push(...paths.map((path) => ({ address, path })));
    if (changes.length === 0) return;
    if (base.model.isDoubtful(was) || head.model.isDoubtful(address)) unread.push({ address, path: [] });
    else changed.push(changedElement(subject, changes, comparison));
  };
  for (const { address, kind, title, place } of head.model.elements) {
    const was = formOf(address);
    if (was) compare({ address, was: was.address, kind, title, place });
  }
  const { address, title, place } = architecture;
  compare({ address, was: base.model.architecture.address, kind: 'architecture', title, place });
  return { changed, unread };
}

function changedElement(
  subject: Omit<ChangedElement, 'tier' | 'keys'>,
  changes: readonly KeyChange[],
  comparison: Comparison,
): ChangedElement {
  const keys = changes.map((change) => changedKey(subject.kind, subject.address, change, comparison));
  return { ...subject, tier: deepest(keys.map(({ tier }) => tier)), keys };
}

function changedKey(kind: ChangedKind, address: Address, change: KeyChange, comparison: Comparison): ChangedKey {
  const { path, before, after } = change;
  const placeBefore: Place | undefined = before === undefined ? undefined : comparison.placeBefore(address, path);
  const placeAfter: Place | undefined = after === undefined ? undefined : comparison.placeAfter(address, path);
  return {
    ...change,
    tier: tierOfKey(kind, path),
    ...(placeBefore && { placeBefore }),
    ...(placeAfter && { placeAfter }),
  };
}

function renamesIn({ renames, head }: Comparison): Rename[] {
  const found = [...renames].flatMap(([from, to]): Rename[] => {
    const place = head.model.get(to)?.place;
    return place ? [{ from, to, place }] : [];
  });
  return found.sort((a, b) => byCodeUnit(a.to, b.to));
}

function movesIn({ head, formOf }: Comparison): Move[] {
  return head.model.elements.flatMap(({ address, place }): Move[] => {
    const from = formOf(address)?.place.file;
    return from === undefined || from === place.file ? [] : [{ address, from, to: place.file }];
  });
}

function sortByAddress<T extends { readonly address: Address }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => byCodeUnit(a.address, b.address));
}
