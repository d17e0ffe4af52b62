import {
  handoffInWords,
  isForwardHandoff,
  listAnd,
  rule,
  type TransitionNode,
  transitionsOf,
} from '@spandrel/compiler';

export default rule<TransitionNode>({
  id: 'lifecycle/handoff-without-acceptance',
  severity: 'warning',
  title: 'A handoff that nobody accepts or can turn down',
  reason: 'Without a yes, or a no with a reason, the side that hands over never learns what the other side can use.',
  fix: 'Name the role under “acceptedBy” of the transition, and list under “rejectReasons” why a record may be turned down.',
  subjects: ({ model }) => model.all('lifecycle').flatMap((lifecycle) => transitionsOf(lifecycle)),
  judge: (transition, { model }) => {
    if (!isForwardHandoff(transition, model)) return undefined;
    const { acceptedBy, rejectReasons = [] } = transition.value;
    const gaps = [
      ...(acceptedBy === undefined ? ['a role that accepts'] : []),
      ...(rejectReasons.length === 0 ? ['reasons to turn a record down'] : []),
    ];
    if (gaps.length === 0) return undefined;
    return { at: transition.address, message: `The ${handoffInWords(transition, model)} lacks ${listAnd(gaps)}.` };
  },
});
