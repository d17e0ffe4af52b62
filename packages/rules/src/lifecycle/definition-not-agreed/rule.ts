import {
  groupBy,
  isActive,
  isForwardHandoff,
  listAnd,
  rule,
  type TransitionNode,
  teamOf,
  transitionsOf,
} from '@spandrel/compiler';

export default rule<readonly TransitionNode[]>({
  id: 'lifecycle/definition-not-agreed',
  severity: 'error',
  title: 'A stage handed over without a definition that both sides agreed to',
  reason:
    'Two teams that mean different things by one word argue about every record, and each report proves one of them right.',
  fix: 'Name an active definition under “definition” of the stage, and list the teams of both sides under its “agreedBy”.',
  subjects: ({ model }) =>
    model
      .all('lifecycle')
      .flatMap((lifecycle) => [...groupBy(transitionsOf(lifecycle), ({ value }) => value.from).values()]),
  judge: (leaving, { model }) => {
    const handoffs = leaving.filter((transition) => isForwardHandoff(transition, model));
    const stage = handoffs[0]?.from;
    if (stage === undefined) return undefined;
    const title = (address: string): string => `“${model.node(address)?.title ?? address}”`;
    const takers = listAnd(handoffs.map(({ value }) => title(value.to)));
    const definition = model.get<'definition'>(stage.value.definition);
    if (definition === undefined || !isActive(definition)) {
      return {
        at: stage.address,
        message: `The stage ${title(stage.address)} is handed over to ${takers} without an active definition.`,
      };
    }
    const owners = [stage.value.owner, ...handoffs.map(({ to }) => to?.value.owner)];
    const teams = new Set(owners.flatMap((owner) => teamOf(model, owner) ?? []));
    const missing = [...teams].filter((team) => !(definition.value.agreedBy ?? []).includes(team));
    if (missing.length === 0) return undefined;
    return {
      at: stage.address,
      message: `The stage ${title(stage.address)} is handed over to ${takers}, and its definition lacks the agreement of ${listAnd(missing.map(title))}.`,
      related: [{ element: definition.address, message: 'the definition' }],
    };
  },
});
