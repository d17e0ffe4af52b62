import { type Address, addressOf, idOf, type KeyPath, kindOf } from '@spandrel/compiler';
import type { ChangedElement, ChangedKey, ChangeSet, WholeChange } from '../diff/change-set.ts';
import type { Tier } from '../diff/tiers.ts';
import type { Starts } from './find-touched.ts';
import { isInert } from './inert-keys.ts';

/** Changes of how things work or what they mean; texts and authority touch nothing downstream. */
const WORKING: ReadonlySet<Tier> = new Set(['meaning', 'contract', 'structure']);

const PARTS = {
  stages: ['lifecycle', 'stage'],
  transitions: ['lifecycle', 'transition'],
  steps: ['workflow', 'step'],
  handoffs: ['workflow', 'handoff'],
  fields: ['entity', 'field'],
} as const;
const PART_KINDS: ReadonlySet<string> = new Set(Object.values(PARTS).map(([, part]) => part));

/** Where a change begins to touch others: what changed how it works, came or went. */
export function workingNodes({ added, removed, changed }: ChangeSet): Starts {
  return joined([
    { present: added.filter(isWorking).map(({ address }) => address), gone: [] },
    ...removed.filter(isWorking).map(nodesOfRemoved),
    ...changed.map((element) => nodesOfChanged(element, (key) => isWorking(key) && !isInert(element.kind, key.path))),
  ]);
}

function isWorking({ tier }: { readonly tier: Tier }): boolean {
  return WORKING.has(tier);
}

function joined(starts: readonly Starts[]): Starts {
  return { present: starts.flatMap(({ present }) => present), gone: starts.flatMap(({ gone }) => gone) };
}

/** An element that is gone, with its stages, steps or fields. */
export function nodesOfRemoved({ address, kind, meaning }: WholeChange): Starts {
  const parts = Object.keys(PARTS).flatMap((key) =>
    Object.keys(meaning[key] ?? {}).map((name) => nodeAt({ address, kind }, [key, name])),
  );
  return { present: [], gone: [...new Set([address, ...parts])] };
}

/** Of the keys that count: the stages, steps, transitions, handoffs and fields that they belong to, else the element. */
export function nodesOfChanged(element: ChangedElement, counts: (key: ChangedKey) => boolean): Starts {
  const keys = element.keys.filter(counts);
  const present = keys.map(({ path }) => nodeAt(element, path));
  const gone = keys
    .filter(({ after }) => after === undefined)
    .map(({ path }) => nodeAt({ ...element, address: element.was }, path));
  return { present, gone: gone.filter((address) => PART_KINDS.has(kindOf(address))) };
}

function nodeAt({ address, kind }: Pick<ChangedElement, 'address' | 'kind'>, [key = '', name]: KeyPath): Address {
  const [parent, part] = Object.hasOwn(PARTS, key) ? PARTS[key as keyof typeof PARTS] : [];
  if (part === undefined || parent !== kind || name === undefined) return address;
  // What leads from one to another is told by the addresses of both ends.
  const ends = name.split('..').map((end) => end.slice(end.lastIndexOf('.') + 1));
  return addressOf(part, `${idOf(address)}.${ends.join('..')}`);
}
