import {
  type Draft,
  type Element,
  type FlowGraph,
  groupBy,
  isDerived,
  isPartitioned,
  type RuleContext,
  rule,
  strongComponents,
  titlesInWords,
} from '@spandrel/compiler';

export default rule<Element<'entity'>>({
  id: 'data/unruled-sync-cycle',
  severity: 'error',
  title: 'Data that goes round in circles, and no rule for conflicts',
  reason:
    'In a circle that no system leads, an old value comes back as if it were new, and nobody finds out where it came from.',
  fix: 'State a “conflictPolicy” on every flow of the circle, turn one flow off, or bring the “systemOfRecord” into it.',
  subjects: ({ model }) => model.all('entity'),
  judge: (entity, context) => {
    if (isPartitioned(entity) || isDerived(entity)) return undefined;
    return circles(context.analyses.flows.ofEntity(entity.address))
      .filter(({ systems }) => !systems.includes(entity.value.systemOfRecord ?? ''))
      .flatMap((circle) => unruled(circle, entity, context) ?? []);
  },
});

interface Circle {
  /** By address. */
  readonly systems: readonly string[];
  /** Those that begin and end within it. */
  readonly flows: readonly Element<'flow'>[];
}

function circles({ edges, outgoing }: FlowGraph): Circle[] {
  const components = strongComponents(outgoing.keys(), (system) => (outgoing.get(system) ?? []).map(({ to }) => to));
  const componentOf = new Map(components.flatMap((component) => component.map((system) => [system, component])));
  const within = groupBy(edges, ({ from, to }) =>
    componentOf.get(from) === componentOf.get(to) ? componentOf.get(from) : undefined,
  );
  return components
    .filter(({ length }) => length > 1)
    .map((component) => ({
      systems: [...component].sort(),
      flows: [...new Set(within.get(component)?.map(({ flow }) => flow))],
    }));
}

function unruled({ systems, flows }: Circle, entity: Element<'entity'>, { model }: RuleContext): Draft | undefined {
  const without = flows.filter(({ value }) => value.conflictPolicy === undefined);
  const [first] = without;
  if (!first) return undefined;
  return {
    at: [entity.address, ...systems],
    message: `“${entity.title}” goes round between ${titlesInWords(systems, model)}, none of them its system of record, and the flow “${first.title}” doesn’t say what happens in a conflict.`,
    related: without.map(({ address }) => ({ element: address, message: 'has no “conflictPolicy”' })),
  };
}
