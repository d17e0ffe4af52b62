import { type Address, addressOf, idOf, type KeyPath, kindOf } from '@spandrel/compiler';
import type { ChangedElement, ChangeSet } from '../diff/change-set.ts';
import type { Tier } from '../diff/tiers.ts';
import type { Starts } from './find-touched.ts';

/** Where what changes in how things work, or in what they mean, begins: texts and authority touch nothing downstream. */
export const WORKING_TIERS: ReadonlySet<Tier> = new Set(['meaning', 'contract', 'structure']);

/** What changed within some tiers: the stage, step, transition, handoff or field where it is one, else the element. */
export function changedNodes({ added, removed, changed }: ChangeSet, tiers: ReadonlySet<Tier>): Starts {
  const within = ({ tier }: { readonly tier: Tier }): boolean => tiers.has(tier);
  const nodes = changed.flatMap((element) => element.keys.filter(within).map(({ path }) => nodeAt(element, path)));
  const gone = changed.flatMap((element) =>
    element.keys
      .filter((key) => within(key) && key.after === undefined)
      .map(({ path }) => nodeAt({ ...element, address: element.was }, path)),
  );
  return {
    present: [...added.filter(within).map(({ address }) => address), ...nodes],
    gone: [...removed.filter(within).map(({ address }) => address), ...gone.filter((address) => !isElement(address))],
  };
}

const PARTS: Readonly<
  Record<string, readonly [key: string, kind: 'stage' | 'step' | 'field' | 'transition' | 'handoff']>
> = {
  stages: ['lifecycle', 'stage'],
  transitions: ['lifecycle', 'transition'],
  steps: ['workflow', 'step'],
  handoffs: ['workflow', 'handoff'],
  fields: ['entity', 'field'],
};

function nodeAt({ address, kind }: Pick<ChangedElement, 'address' | 'kind'>, [key = '', name]: KeyPath): Address {
  const [parent, part] = PARTS[key] ?? [];
  if (part === undefined || parent !== kind || name === undefined) return address;
  // What leads from one to another is told by the addresses of both ends.
  const bare = name
    .split('..')
    .map((end) => end.slice(end.lastIndexOf('.') + 1))
    .join('..');
  return addressOf(part, `${idOf(address)}.${bare}`);
}

function isElement(address: Address): boolean {
  return !Object.values(PARTS).some(([, part]) => part === kindOf(address));
}
