import { type Address, type Element, groupBy, rule, stagesOf, transitionsOf } from '@spandrel/compiler';

const ENDS = ['won', 'lost', 'disqualified'];

export default rule<Element<'lifecycle'>>({
  id: 'lifecycle/unreachable-stage',
  severity: 'error',
  title: 'A stage that no record can enter, or none can leave for an end',
  reason: 'Records in such a stage got there by hand or stay there for good, and every count that includes it is off.',
  fix: 'Add the “transitions” that lead into the stage and on from it, or remove the stage and name its successor under “replacedStages”.',
  subjects: ({ model }) => model.all('lifecycle'),
  judge: (lifecycle, { model }) => {
    const stages = stagesOf(lifecycle);
    const moves = transitionsOf(lifecycle).map(({ value }) => value);
    const leaving = groupBy(moves, ({ from }) => from);
    const entering = groupBy(moves, ({ to }) => to);
    const ofKind = (kinds: readonly string[]): Address[] =>
      stages.filter(({ value }) => kinds.includes(value.kind ?? 'active')).map(({ address }) => address);
    const entered = reach(ofKind(['entry']), (stage) => (leaving.get(stage) ?? []).map(({ to }) => to));
    const ending = reach(ofKind(ENDS), (stage) => (entering.get(stage) ?? []).map(({ from }) => from));
    const mustEnd = (lifecycle.value.motion ?? 'assisted') === 'assisted';
    return stages.flatMap(({ id, address }) => {
      const gaps = [
        ...(entered.has(address) ? [] : ['can’t be reached from an entry stage']),
        ...(mustEnd && !ending.has(address) ? ['leads to no stage that is won, lost or disqualified'] : []),
      ];
      if (gaps.length === 0) return [];
      return { at: address, message: `The stage “${model.node(address)?.title ?? id}” ${gaps.join(' and ')}.` };
    });
  },
});

function reach(starts: readonly Address[], next: (stage: Address) => readonly Address[]): Set<Address> {
  const reached = new Set(starts);
  // A set goes on to what is added while it is walked.
  for (const stage of reached) for (const other of next(stage)) reached.add(other);
  return reached;
}
