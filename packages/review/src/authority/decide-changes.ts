import {
  type Address,
  byCodeUnit,
  type CalendarDate,
  type Comparison,
  type DecisionRecord,
  type DecisionRight,
  newDecisionsOn,
} from '@spandrel/compiler';
import type { ChangedElement, ChangeSet, WholeChange } from '../diff/change-set.ts';
import type { Tier } from '../diff/tiers.ts';
import { checkProcess, type ProcessBreach } from './check-process.ts';
import { describeRight, type GoverningRight, rightsOverChanged } from './governing-rights.ts';
import { settlingRecords } from './settling-records.ts';

/** A decision record about a change that doesn’t settle it. */
export interface OpenRecord {
  readonly record: Address;
  /** It is only proposed, or was decided by somebody who has no right to. */
  readonly why: 'proposed' | 'no-right';
}

/** Who decides a change, and whether it has been decided. */
export interface ChangeDecision {
  /** What changed; where it is gone, by its address in base. */
  readonly address: Address;
  readonly change: 'added' | 'removed' | 'changed';
  readonly tier: Tier;
  /** Nobody decides over it where there is none. */
  readonly rights: readonly GoverningRight[];
  /** The new decision records that settle the change. */
  readonly settledBy: readonly Address[];
  readonly openRecords: readonly OpenRecord[];
  readonly breaches: readonly ProcessBreach[];
}

/** Who decides each change, by address. What is gone was decided over by the rights of base. */
export function decideChanges(
  { added, removed, changed }: ChangeSet,
  comparison: Comparison,
  asOf: CalendarDate,
): ChangeDecision[] {
  const { head, base } = comparison;
  const ofWhole = (change: 'added' | 'removed') => (one: WholeChange) => {
    const side = change === 'added' ? head : base;
    return decisionOn(one, change, side.analyses.authority.rightsOver(one.address), comparison);
  };
  const ofChanged = (element: ChangedElement): ChangeDecision => {
    const rights = rightsOverChanged(element, comparison);
    const decision = decisionOn(element, 'changed', rights, comparison);
    const announced = dateOf(decision.settledBy, comparison) ?? asOf;
    const processes = new Set(rights.flatMap(({ value }) => value.changeProcess ?? []));
    const breaches = [...processes].flatMap((address) => {
      const process = head.model.get<'change-process'>(address);
      return process ? checkProcess(element, process, announced, comparison) : [];
    });
    return { ...decision, breaches };
  };
  return [
    ...added.filter(isDecided).map(ofWhole('added')),
    ...removed.filter(isDecided).map(ofWhole('removed')),
    ...changed.filter(isDecided).map(ofChanged),
  ].sort((a, b) => byCodeUnit(a.address, b.address));
}

/** Texts need no decision, and decision records are one. */
function isDecided({ tier, kind }: WholeChange | ChangedElement): boolean {
  return tier !== 'text' && kind !== 'decision-record';
}

function decisionOn(
  { address, tier }: { readonly address: Address; readonly tier: Tier },
  change: ChangeDecision['change'],
  rights: readonly DecisionRight[],
  comparison: Comparison,
): ChangeDecision {
  const present = comparison.presentAddress(address);
  const settling = settlingRecords(present, rights, change === 'removed' ? 'base' : 'head', comparison);
  return {
    address,
    change,
    tier,
    rights: rights.map((right) => describeRight(right, address, comparison)),
    settledBy: settling.map((record) => record.address),
    openRecords: [
      ...newDecisionsOn(present, comparison)
        .filter((record) => !settling.includes(record))
        .map((record) => open(record, 'no-right')),
      ...proposalsOn(present, comparison).map((record) => open(record, 'proposed')),
    ],
    breaches: [],
  };
}

function open({ address }: DecisionRecord, why: OpenRecord['why']): OpenRecord {
  return { record: address, why };
}

function proposalsOn(address: Address, { head, presentAddress }: Comparison): DecisionRecord[] {
  return head.model
    .all('decision-record')
    .filter(
      ({ value: { status, affects = [] } }) =>
        status === 'proposed' && affects.some((affected) => presentAddress(affected) === address),
    );
}

/** The day of the latest of some decisions. */
function dateOf(records: readonly Address[], { head }: Comparison): CalendarDate | undefined {
  const dates = records.flatMap((address) => head.model.get<'decision-record'>(address)?.value.date ?? []);
  return dates.sort().at(-1);
}
