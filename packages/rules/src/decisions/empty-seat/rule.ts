import { type DecisionRight, type Element, isVacant, listAnd, rule, seatsOf } from '@spandrel/compiler';

export default rule<DecisionRight, object>({
  id: 'decisions/empty-seat',
  severity: 'warning',
  title: 'A forum that decides with an empty seat',
  reason: 'A forum decides for those who sit in it; with an empty seat one side has no voice, and doesn’t feel bound.',
  fix: 'Name who fills the role under its “holders”, or take the role off the “members” of the forum.',
  subjects: ({ model }) => model.all('decision-right'),
  judge: (right, { model }) => {
    const forum = model.get(right.value.decide);
    if (forum?.kind !== 'forum') return undefined;
    const empty = seatsOf(forum as Element<'forum'>).filter((role) => isVacant(model, role));
    if (empty.length === 0) return undefined;
    const seats = listAnd(empty.map((role) => `“${model.get(role)?.title ?? role}”`));
    return {
      at: [right.address, forum.address],
      message: `The forum “${forum.title}” decides by the right “${right.title}”, and nobody holds its ${empty.length > 1 ? 'seats' : 'seat'} ${seats}.`,
      related: empty.map((element) => ({ element, message: 'nobody holds this role' })),
    };
  },
});
