import { handoffInWords, isForwardHandoff, rule, type TransitionNode, transitionsOf } from '@spandrel/compiler';

export default rule<TransitionNode>({
  id: 'lifecycle/self-escalation',
  severity: 'warning',
  title: 'A handoff that escalates to the role that accepts it',
  reason: 'When a deadline is missed, the only one to be told is the one who missed it.',
  fix: 'Name another role or a forum under “escalateTo” of the “sla”, such as the one that “acceptedBy” reports to.',
  subjects: ({ model }) => model.all('lifecycle').flatMap((lifecycle) => transitionsOf(lifecycle)),
  judge: (transition, { model }) => {
    if (!isForwardHandoff(transition, model)) return undefined;
    const { acceptedBy, sla } = transition.value;
    if (acceptedBy === undefined || sla?.escalateTo !== acceptedBy) return undefined;
    const role = model.get(acceptedBy)?.title ?? acceptedBy;
    return {
      at: transition.address,
      message: `The ${handoffInWords(transition, model)} escalates to “${role}”, the role that accepts it.`,
      related: [{ element: acceptedBy, message: 'accepts, and is escalated to' }],
    };
  },
});
