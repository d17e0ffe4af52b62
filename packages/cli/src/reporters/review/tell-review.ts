import type { ReviewedChange } from './reviewed-change.ts';
import { placeTeller } from './reviewed-change.ts';
import { item, type Section } from './sections.ts';
import { tellAuthority } from './tell-authority.ts';
import { tellBaseline } from './tell-baseline.ts';
import { tellChanges, tellDoubts, tellNames } from './tell-changes.ts';
import { tellDeciders } from './tell-deciders.ts';
import { tellCompileErrors, tellFindings } from './tell-findings.ts';
import { tellImpact } from './tell-impact.ts';
import { tellObjections } from './tell-objections.ts';

/** A whole review in plain words, what matters most first; sections with nothing in them are left out. */
export function tellReview(change: ReviewedChange): Section[] {
  const [renamed, moved] = tellNames(change) as [Section, Section];
  return [
    tellCompileErrors(change),
    tellUndecided(change),
    tellBaseline(change),
    tellAuthority(change),
    ...tellChanges(change),
    renamed,
    ...tellDeciders(change),
    ...tellImpact(change),
    ...tellFindings(change),
    ...tellDoubts(change),
    moved,
  ].filter(({ items, table }) => items.length > 0 || table !== undefined);
}

function tellUndecided(change: ReviewedChange): Section {
  const tell = placeTeller(change);
  return {
    title: 'What must be decided first',
    items: tellObjections(change).map(({ what, why, fix, place }) =>
      item('!', what, [`Why: ${why}`, `Fix: ${fix}`], tell(place)),
    ),
  };
}
