import { type Element, idOf, kindInWords, kindOf, listAnd, type Model, rule } from '@spandrel/compiler';

/** As many as a message names before it only counts them. */
const MOST_NAMED = 3;

export default rule<Element<'system'>>({
  id: 'stack/retired-still-wired',
  severity: 'error',
  title: 'A retired system that is still in use',
  reason:
    'What still relies on a system that is gone fails without a word, or keeps alive what was meant to be switched off.',
  fix: 'Move each use to another system, retire it as well, or set the system’s “status” back to sunset until that is done.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { model, analyses }) => {
    if (system.value.status !== 'retired') return undefined;
    const uses = analyses.systemUsage.usesOf(system.address);
    const users = [...new Set(uses.map(({ by }) => by))];
    if (users.length === 0) return undefined;
    return {
      at: system.address,
      message: `“${system.title}” is retired, and ${inWords(users, model)} still ${users.length === 1 ? 'relies' : 'rely'} on it.`,
      related: uses.map(({ by, how }) => ({ element: by, message: how })),
    };
  },
});

function inWords(users: readonly string[], model: Model): string {
  const named = users.length > MOST_NAMED ? users.slice(0, MOST_NAMED - 1) : users;
  const names = named.map((user) => `the ${kindInWords(kindOf(user))} “${model.node(user)?.title ?? idOf(user)}”`);
  return listAnd(named === users ? names : [...names, `${users.length - named.length} others`]);
}
