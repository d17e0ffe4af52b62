import type { DecisionRight } from '../analysis/authority.ts';
import { mayDecide } from '../analysis/escalation.ts';
import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import type { Comparison } from './compare-models.ts';

export type DecisionRecord = Element<'decision-record'>;

/** The new decisions about something: records that affect it, are accepted in head and were not in base. */
export function newDecisionsOn(address: Address, { head, formOf, presentAddress }: Comparison): DecisionRecord[] {
  const present = presentAddress(address);
  return head.model.all('decision-record').filter((record) => {
    const { status, affects = [] } = record.value;
    if (status !== 'accepted' || !affects.some((affected) => presentAddress(affected) === present)) return false;
    const before = formOf(record.address) as DecisionRecord | undefined;
    return before?.value.status !== 'accepted';
  });
}

/**
 * Whether a new decision settles a change: it was taken by who has the right to it, or by who stands above; where no
 * right says who decides, anybody may.
 */
export function isSettled(address: Address, comparison: Comparison): boolean {
  const { analyses, model } = comparison.head;
  const rights = analyses.authority.decidedBy(comparison.presentAddress(address));
  return newDecisionsOn(address, comparison).some((record) => isRightful(record, rights, model));
}

/** Whether a decision was taken by who may take it by one of some rights; where there is none, anybody may. */
export function isRightful({ value }: DecisionRecord, rights: readonly DecisionRight[], model: Model): boolean {
  const { decidedBy } = value;
  if (rights.length === 0) return true;
  return decidedBy !== undefined && rights.some((right) => mayDecide(right, decidedBy, model));
}
