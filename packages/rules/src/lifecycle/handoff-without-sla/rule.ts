import {
  handoffInWords,
  isForwardHandoff,
  listAnd,
  rule,
  type TransitionNode,
  transitionsOf,
} from '@spandrel/compiler';

export default rule<TransitionNode>({
  id: 'lifecycle/handoff-without-sla',
  severity: 'error',
  title: 'A handoff without a deadline that somebody enforces',
  reason: 'A record that nobody has to take up by a given time waits until it is too late.',
  fix: 'Give the transition an “sla” with “within” (by when it is taken up) and “escalateTo” (who steps in when it isn’t).',
  subjects: ({ model }) => model.all('lifecycle').flatMap((lifecycle) => transitionsOf(lifecycle)),
  judge: (transition, { model }) => {
    if (!isForwardHandoff(transition, model)) return undefined;
    const { within, escalateTo } = transition.value.sla ?? {};
    const gaps = [
      ...(within === undefined ? ['a deadline'] : []),
      ...(escalateTo === undefined ? ['somebody to escalate to'] : []),
    ];
    if (gaps.length === 0) return undefined;
    return { at: transition.address, message: `The ${handoffInWords(transition, model)} lacks ${listAnd(gaps)}.` };
  },
});
