import { type Address, type Element, isDerived, listAnd, lookUp, rule } from '@spandrel/compiler';

interface Subject {
  readonly entity: Element<'entity'>;
  readonly identityRulesOf: (entity: Address) => readonly Element<'identity-rule'>[];
}

export default rule<Subject>({
  id: 'data/no-identity-policy',
  severity: 'warning',
  title: 'People in several systems, and no rule that tells who is who',
  reason: 'Without a rule for what makes two records the same person, people are written to twice and counted twice.',
  fix: 'Add an identity rule with a key of “match: deterministic”, or mark a field as “key: true” whose only writer is the “systemOfRecord”.',
  subjects: ({ model }) => {
    const identityRulesOf = lookUp(model.all('identity-rule'), ({ value }) => value.entity);
    return model.all('entity').map((entity) => ({ entity, identityRulesOf }));
  },
  judge: ({ entity, identityRulesOf }, { analyses }) => {
    const holders = analyses.holdings.holders(entity.address);
    if (entity.value.type !== 'party' || isDerived(entity) || holders.length < 2) return undefined;
    const rules = identityRulesOf(entity.address);
    if (rules.some(isDeterministic) || hasOwnKey(entity)) return undefined;
    return {
      at: entity.address,
      message: `“${entity.title}” is held in ${listAnd(holders.map(({ title }) => `“${title}”`))}, and nothing says for certain when two records are the same one.`,
      related: rules.map(({ address }) => ({ element: address, message: 'has no deterministic key' })),
    };
  },
});

function isDeterministic({ value: { keys = [] } }: Element<'identity-rule'>): boolean {
  return keys.some(({ match }) => match === 'deterministic');
}

/** Whether a field identifies each record and comes from the system of record alone. */
function hasOwnKey({ value: { fields = {}, systemOfRecord } }: Element<'entity'>): boolean {
  return Object.values(fields).some(
    ({ key, writers = [] }) =>
      key === true && writers.length > 0 && writers.every((writer) => writer === systemOfRecord),
  );
}
