import {
  type Address,
  type Comparison,
  type DecisionRecord,
  type DecisionRight,
  mayDecide,
  newDecisionsOn,
} from '@spandrel/compiler';

/**
 * The new decisions on something that settle its change: those taken by who has the right to it in one of the two states,
 * or stands above; where no right says who decides, anybody may.
 */
export function settlingRecords(
  address: Address,
  rights: readonly DecisionRight[],
  rightsOf: 'base' | 'head',
  comparison: Comparison,
): DecisionRecord[] {
  const deciding = rights.filter(({ value }) => value.decide !== undefined);
  return newDecisionsOn(address, comparison).filter(({ value: { decidedBy } }) => {
    if (deciding.length === 0) return true;
    if (decidedBy === undefined) return false;
    const { model } = comparison[rightsOf];
    const who = rightsOf === 'base' ? (comparison.formOf(decidedBy)?.address ?? decidedBy) : decidedBy;
    return deciding.some((right) => mayDecide(right, who, model));
  });
}
