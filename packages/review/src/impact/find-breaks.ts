import { type Address, byCodeUnit, type CalendarDate, type Comparison, type Version } from '@spandrel/compiler';
import type { ChangedElement, ChangedKey, ChangeSet } from '../diff/change-set.ts';
import { nodesOfChanged, nodesOfRemoved } from './changed-nodes.ts';
import type { FindTouched } from './find-touched.ts';

type HistoryPolicy = NonNullable<Version['historyPolicy']>;

/** A day from which on figures stand for something else than before. */
export interface Break {
  readonly effective: CalendarDate;
  /** The version that brings it about; undefined where what changed keeps none. */
  readonly version: string | undefined;
  /** What becomes of the figures before; undefined where nothing says so. */
  readonly historyPolicy: HistoryPolicy | undefined;
  /** Whether figures before and after can be compared all the same: those of before are worked out anew, or both are told for a time. */
  readonly isBridged: boolean;
}

/** A metric or a report whose figures before and after a day are not of the same thing. */
export interface ComparabilityLoss {
  readonly address: Address;
  /** From what changed its meaning to the metric or report. */
  readonly path: readonly Address[];
  readonly breaks: readonly Break[];
}

const BRIDGING: ReadonlySet<string | undefined> = new Set(['restate', 'dual-report']);
const FIGURES: ReadonlySet<string> = new Set(['metric', 'report']);
/** What a version says of how it came about, and not of what figures stand for. */
const OF_ORIGIN: ReadonlySet<string | undefined> = new Set(['changedBy', 'requestedBy', 'record']);
/** What a version says of when it holds, and what becomes of the figures before. */
const OF_DATES: ReadonlySet<string | undefined> = new Set([undefined, 'effective', 'historyPolicy']);

/**
 * The metrics and reports that rest on something whose meaning changed, or whose own did, by address; one that rests on
 * several has an entry for each.
 */
export function findComparabilityLosses(
  { removed, changed }: ChangeSet,
  { head }: Comparison,
  findTouched: FindTouched,
  asOf: CalendarDate,
): ComparabilityLoss[] {
  const ofChanged = changed.flatMap((element): ComparabilityLoss[] => {
    const breaks = breaksOf(element, versionsOf(element.address, head.model), asOf);
    if (breaks.length === 0) return [];
    const itself = FIGURES.has(element.kind) ? [[element.address]] : [];
    const touched = findTouched(nodesOfChanged(element, isBreaking));
    return [...itself, ...figuresAmong(touched)].map((path) => lossAt(path, breaks));
  });
  const ofRemoved = removed
    .filter(({ tier }) => tier === 'meaning')
    .flatMap((element) => figuresAmong(findTouched(nodesOfRemoved(element))))
    .map((path) => lossAt(path, [breakAt(asOf)]));
  return [...ofChanged, ...ofRemoved].sort(
    (a, b) => byCodeUnit(a.address, b.address) || byCodeUnit(a.path[0] ?? '', b.path[0] ?? ''),
  );
}

function figuresAmong(touched: ReturnType<FindTouched>): (readonly Address[])[] {
  return touched.filter(({ kind }) => FIGURES.has(kind)).map(({ path }) => path);
}

function lossAt(path: readonly Address[], breaks: readonly Break[]): ComparabilityLoss {
  return { address: path.at(-1) as Address, path, breaks };
}

function versionsOf(address: Address, model: Comparison['head']['model']): readonly Version[] {
  return (model.get(address)?.value as { versions?: readonly Version[] } | undefined)?.versions ?? [];
}

/** Whether figures stand for something else by a key; an example only shows what they stand for. */
function isBreaking({ tier, path: [key, , inner] }: ChangedKey): boolean {
  return tier === 'meaning' && key !== 'examples' && !(key === 'versions' && OF_ORIGIN.has(inner));
}

/** The days from which on something stands for something else, each once, by date. */
function breaksOf({ keys }: ChangedElement, versions: readonly Version[], asOf: CalendarDate): Break[] {
  const breaks = keys.filter(isBreaking).map((key) => breakBy(key, versions, asOf));
  const unique = new Map(breaks.map((one) => [`${one.effective} ${one.version ?? ''}`, one]));
  return [...unique].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => one);
}

/**
 * A version holds from its date on. One that was in effect already and now says something else holds so from today: what
 * becomes of the figures that were worked out by it nobody has said.
 */
function breakBy({ path: [list, name, key] }: ChangedKey, versions: readonly Version[], asOf: CalendarDate): Break {
  const version = list === 'versions' ? versions.find((one) => one.version === name) : undefined;
  if (version === undefined) return breakAt(asOf);
  if (OF_DATES.has(key) || version.effective > asOf)
    return breakAt(version.effective, version.version, version.historyPolicy);
  return breakAt(asOf, version.version);
}

function breakAt(effective: CalendarDate, version?: string, historyPolicy?: HistoryPolicy): Break {
  return { effective, version, historyPolicy, isBridged: BRIDGING.has(historyPolicy) };
}
