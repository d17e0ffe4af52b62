import { type Address, fieldAt, idOf, kindInWords, kindOf, listAnd, rule } from '@spandrel/compiler';

export default rule<readonly [field: Address, system: Address]>({
  id: 'data/field-unavailable',
  severity: 'error',
  title: 'A field that is needed where it never arrives',
  reason:
    'An automation or a stage that reads what isn’t there doesn’t fail: it quietly does the wrong thing with every record.',
  fix: 'Let a flow carry the field there from a system among its “writers” or its “authority”, or let the automation or transition do without it.',
  subjects: ({ analyses }) => analyses.needs.places(),
  judge: ([field, system], { model, analyses: { needs, holdings } }) => {
    const acting = needs.at(field, system).filter(({ by }) => kindOf(by) !== 'metric');
    const { writers = [], authority } = fieldAt(model, field) ?? {};
    if (acting.length === 0 || writers.includes(system) || authority === system) return undefined;
    if (needs.arrives(field, system)) return undefined;
    const suppliers = [...holdings.suppliers(field)].sort();
    const users = [...new Set(acting.map(({ by }) => by))].sort();
    const names = users.map((user) => `the ${kindInWords(kindOf(user))} “${model.node(user)?.title ?? idOf(user)}”`);
    const gap = suppliers.length === 0 ? 'no system in use supplies it' : 'no flow brings it there';
    return {
      at: [system, field],
      message: `“${model.get(system)?.title ?? system}” needs “${idOf(field)}” for ${listAnd(names)}, and ${gap}.`,
      related: [
        ...users.map((user) => ({ element: user, message: 'needs it' })),
        ...suppliers.map((supplier) => ({ element: supplier, message: 'supplies it' })),
      ],
    };
  },
});
