export { type ArchitectureMeaning, applyPatch, meaningOfArchitecture } from './diff/apply-patch.ts';
export {
  type ChangedElement,
  type ChangedKey,
  type ChangeSet,
  isEmpty,
  type LookAlike,
  type Move,
  type Rename,
  type Unread,
  type WholeChange,
} from './diff/change-set.ts';
export { diff } from './diff/diff.ts';
export { LOOK_ALIKE } from './diff/find-look-alikes.ts';
export { type ChangedKind, deepest, TIERS, type Tier } from './diff/tiers.ts';
