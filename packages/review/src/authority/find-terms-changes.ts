import { type Address, byCodeUnit, type Comparison, type DecisionRight } from '@spandrel/compiler';
import type { ChangedElement, ChangedKey, ChangeSet } from '../diff/change-set.ts';
import { isOwningKey } from '../diff/tiers.ts';
import type { TermsChange } from './authority-changes.ts';
import { settlingRecords } from './settling-records.ts';

const OF_RIGHTS: Readonly<Record<string, TermsChange['what']>> = {
  agree: 'veto',
  scope: 'terms',
  limit: 'terms',
  delegatedFrom: 'terms',
  changeProcess: 'terms',
};
const ESCALATION: ReadonlySet<string | undefined> = new Set(['escalateTo', 'escalatesTo', 'executive']);
const SEATS: ReadonlySet<string | undefined> = new Set(['chair', 'members']);

/** What is said otherwise of how authority is exercised, by address and key. */
export function findTermsChanges({ changed }: ChangeSet, comparison: Comparison): TermsChange[] {
  return changed.flatMap((element) =>
    element.keys.flatMap((key): TermsChange[] => {
      const what = whatOf(element, key);
      if (what === undefined) return [];
      const { path, before, after } = key;
      const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
      const settledBy = element.kind === 'decision-right' ? decisionsOnRight(element, comparison) : [];
      return [{ what, address: element.address, path, ...values, settledBy }];
    }),
  );
}

function whatOf({ kind }: ChangedElement, { path }: ChangedKey): TermsChange['what'] | undefined {
  const last = path.at(-1);
  if (isOwningKey(path)) return 'owner';
  if (ESCALATION.has(last)) return 'escalation';
  if (kind === 'forum' && SEATS.has(last)) return 'seat';
  return kind === 'decision-right' ? OF_RIGHTS[path[0] ?? ''] : undefined;
}

/** The new decisions that settle what became of a right: on the right itself, or on what it was over, by who decided before. */
function decisionsOnRight({ was }: ChangedElement, comparison: Comparison): Address[] {
  const { base, presentAddress } = comparison;
  const { authority } = base.analyses;
  const right = base.model.get<'decision-right'>(was) as DecisionRight;
  const settling = [was, ...authority.governedBy(right)].flatMap((thing) =>
    settlingRecords(presentAddress(thing), authority.rightsOver(thing), 'base', comparison),
  );
  return [...new Set(settling.map((record) => record.address))].sort(byCodeUnit);
}
