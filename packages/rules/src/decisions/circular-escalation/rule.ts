import { byCodeUnit, type DecisionRight, rule, walkEscalation } from '@spandrel/compiler';

export default rule<DecisionRight, object>({
  id: 'decisions/circular-escalation',
  severity: 'error',
  title: 'An escalation that goes round in a circle',
  reason: 'A dispute that is handed round among the same people never ends, and is settled by whoever tires last.',
  fix: 'Let one of the roles in “escalatesTo”, or the right in “escalateTo”, lead to a forum or to somebody above all of them.',
  subjects: ({ model }) => model.all('decision-right'),
  judge: (right, { model }) => {
    const { circle } = walkEscalation(right, model);
    const [first] = circle;
    if (first === undefined) return undefined;
    const round = [...circle, first];
    const way = round.map((address) => `“${model.get(address)?.title ?? address}”`).join(' to ');
    return {
      at: [...circle].sort(byCodeUnit),
      message: `A disputed decision goes round in a circle, from ${way}.`,
      related: [{ element: right.address, message: 'what is disputed here gets into the circle' }],
      path: round,
    };
  },
});
