import { handoffInWords, isForwardHandoff, listOr, rule, type TransitionNode, transitionsOf } from '@spandrel/compiler';

export default rule<TransitionNode>({
  id: 'lifecycle/acceptance-mismatch',
  severity: 'error',
  title: 'A handoff accepted by another role than its stage asks for',
  reason:
    'The stage and the handoff name different roles, so a record can be accepted by one and count as not accepted by the other.',
  fix: 'Let “acceptedBy” of the transition and “acceptance” under “criteria” of the stage it leads to name the same role.',
  subjects: ({ model }) => model.all('lifecycle').flatMap((lifecycle) => transitionsOf(lifecycle)),
  judge: (transition, { model }) => {
    if (!isForwardHandoff(transition, model)) return undefined;
    const { acceptedBy } = transition.value;
    const required = (transition.to?.value.criteria ?? []).flatMap(({ acceptance }) => acceptance ?? []);
    if (acceptedBy === undefined || required.length === 0 || required.includes(acceptedBy)) return undefined;
    const title = (role: string): string => `“${model.get(role)?.title ?? role}”`;
    return {
      at: transition.address,
      message: `The ${handoffInWords(transition, model)} is accepted by ${title(acceptedBy)}, while the stage asks for ${listOr(required.map(title))}.`,
      related: transition.to && [{ element: transition.to.address, message: 'the stage and whom it asks to accept' }],
    };
  },
});
