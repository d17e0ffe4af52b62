import { VERSIONED_KINDS } from '../analysis/history.ts';
import type { Compilation } from '../compile.ts';
import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Kind } from '../schema/language.ts';
import type { KeyChange } from './compare-meanings.ts';
import { compareModels } from './compare-models.ts';
import { isText } from './tell-text.ts';

/** What became of one element between two states of an architecture. */
export interface ElementChange {
  readonly what: 'added' | 'removed' | 'renamed' | 'changed';
  /** What it was called, where it was there. */
  readonly was: Address | undefined;
  /** Key by key; nothing where it was added or removed. */
  readonly keys: readonly KeyChange[];
  /** Its meaning changed, and no version of it says so. */
  readonly isUnrecorded: boolean;
}

/**
 * What became of an element, which is called by the first of some addresses that there is; undefined where it says what
 * it said. Without a base, everything was added.
 */
export function findElementChange(
  base: Compilation | undefined,
  head: Compilation,
  addresses: readonly Address[],
): ElementChange | undefined {
  const is = addresses.flatMap((address) => head.model.get(address) ?? [])[0];
  const gone = is ? undefined : addresses.find((address) => base?.model.get(address));
  if (!is) return gone === undefined ? undefined : { what: 'removed', was: gone, keys: [], isUnrecorded: false };
  const comparison = base && compareModels(base, head);
  const was = comparison?.formOf(is.address);
  if (!comparison || !was) return { what: 'added', was: undefined, keys: [], isUnrecorded: false };
  const keys = comparison.changesOf(is.address);
  if (keys.length === 0 && was.address === is.address) return undefined;
  const what = was.address === is.address ? 'changed' : 'renamed';
  return { what, was: was.address, keys, isUnrecorded: isUnrecorded(is, keys) };
}

/** Whether what something means was changed without a new version; a draft means nothing yet. */
function isUnrecorded({ kind, value }: Element, keys: readonly KeyChange[]): boolean {
  const isVersioned = (VERSIONED_KINDS as readonly Kind[]).includes(kind);
  if (!isVersioned || (value as { status?: string }).status === 'draft') return false;
  return keys.some((key) => changesMeaning(kind, key)) && !keys.some(addsVersion);
}

function addsVersion({ path, before }: KeyChange): boolean {
  return path[0] === 'versions' && path.length <= 2 && before === undefined;
}

/** Who looks after it and how it is checked may change without what it means. */
const KEPT_APART: ReadonlySet<string | undefined> = new Set([
  'owner',
  'agreedBy',
  'status',
  'examples',
  'validation',
  'calibratedBy',
  'enforcement',
  'enforcedIn',
  'runsIn',
  'version',
]);

/** What of a version says something that counts; the rest says how it came about. */
const OF_VERSION: ReadonlySet<string | undefined> = new Set([undefined, 'definition', 'when', 'effective']);

function changesMeaning(kind: Kind, { path }: KeyChange): boolean {
  const [key, , ofVersion] = path;
  if (key === 'versions') return OF_VERSION.has(ofVersion);
  return !KEPT_APART.has(key) && !isText(kind, path);
}
