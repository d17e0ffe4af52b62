import { byCodeUnit, type Element, groupBy, isActive, listAnd, rule } from '@spandrel/compiler';

type Definition = Element<'definition'>;

export default rule<readonly Definition[]>({
  id: 'lifecycle/competing-definitions',
  severity: 'error',
  title: 'One term with several definitions',
  reason:
    'As long as one word has two meanings in force, two teams report different figures under the same name, and both are right.',
  fix: 'Keep one of them active and set “status: retired” on the others, or give them a “term” of their own.',
  subjects: ({ model }) => groupBy(model.all('definition'), termOf).values(),
  judge: (definitions) => {
    const active = definitions.filter((definition) => isActive(definition) && termOf(definition) !== undefined);
    const [first] = active;
    if (first === undefined || active.length < 2) return undefined;
    return {
      at: active.map(({ address }) => address).sort(byCodeUnit),
      message: `The term “${first.value.term.trim()}” has ${active.length} active definitions: ${listAnd(active.map(({ id }) => `“${id}”`))}.`,
    };
  },
});

function termOf({ value }: Definition): string | undefined {
  return value.term?.trim().toLowerCase();
}
