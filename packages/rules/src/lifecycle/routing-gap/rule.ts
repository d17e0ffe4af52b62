import {
  handoffInWords,
  isForwardHandoff,
  listAnd,
  rule,
  type TransitionNode,
  transitionsOf,
} from '@spandrel/compiler';

export default rule<TransitionNode>({
  id: 'lifecycle/routing-gap',
  severity: 'error',
  title: 'A handoff that somebody has to pass on by hand, or that can go nowhere',
  reason:
    'A record that is sorted by hand, or that no routing condition matches, waits unseen while the deadline runs.',
  fix: 'Set “mode: automatic” under “routing” of the transition, and name a role under “fallback” that gets what matches no condition.',
  subjects: ({ model }) => model.all('lifecycle').flatMap((lifecycle) => transitionsOf(lifecycle)),
  judge: (transition, { model }) => {
    if (!isForwardHandoff(transition, model)) return undefined;
    const { mode, fallback } = transition.value.routing ?? {};
    const gaps = [
      ...(mode === 'automatic' ? [] : ['is not routed automatically']),
      ...(fallback === undefined ? ['has no fallback for what can’t be routed'] : []),
    ];
    if (gaps.length === 0) return undefined;
    return { at: transition.address, message: `The ${handoffInWords(transition, model)} ${listAnd(gaps)}.` };
  },
});
