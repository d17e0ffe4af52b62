import { type DecisionRight, isLastInstance, rule, walkEscalation } from '@spandrel/compiler';

export default rule<DecisionRight, object>({
  id: 'decisions/escalation-dead-end',
  severity: 'warning',
  title: 'An escalation that ends below the top',
  reason: 'Where the way up just stops, a disputed decision has nobody who can end the dispute.',
  fix: 'Lead “escalateTo” or the last role’s “escalatesTo” to a forum or to an executive role, or mark that role with “executive: true”.',
  subjects: ({ model }) => model.all('decision-right'),
  judge: (right, { model }) => {
    const { steps, circle } = walkEscalation(right, model);
    const last = steps.at(-1);
    if (last === undefined || circle.length > 0 || isLastInstance(last, model)) return undefined;
    return {
      at: right.address,
      message: `A dispute about the decision right “${right.title}” ends at “${model.get(last)?.title ?? last}”, which is neither a forum nor an executive role.`,
      related: [{ element: last, message: 'the way up ends here' }],
      path: steps,
    };
  },
});
