import {
  byCodeUnit,
  type Element,
  isVacant,
  kindInWords,
  type Model,
  OWNING_KEYS,
  type Reference,
  rule,
} from '@spandrel/compiler';

const ANSWERING: ReadonlySet<string> = new Set([...OWNING_KEYS, 'decide']);
const SHOWN = 5;

export default rule<Element<'role'>, object>({
  id: 'decisions/vacant-role',
  severity: 'error',
  title: 'A role that answers for something, and nobody holds it',
  reason: 'On paper there is an owner; in fact the question, the alert and the decision reach nobody.',
  fix: 'Name who fills the role under “holders”, or give what it answers for to a role that is filled.',
  subjects: ({ model }) => model.all('role'),
  judge: (role, { model }) => {
    if (!isVacant(model, role.address)) return undefined;
    const things = new Map(
      model.referencesTo(role.address).flatMap((to) => (keyOf(to) ? [[to.from, keyOf(to)] as const] : [])),
    );
    const addresses = [...things.keys()].sort(byCodeUnit);
    const [first] = addresses;
    if (first === undefined) return undefined;
    const others = addresses.length > 1 ? ` and ${addresses.length - 1} more` : '';
    return {
      at: role.address,
      message: `Nobody holds the role “${role.title}”, which answers for ${inWords(first, model)}${others}.`,
      related: addresses
        .slice(0, SHOWN)
        .map((element) => ({ element, message: `names the role under “${things.get(element)}”` })),
    };
  },
});

/** The key by which something makes the role answer for it, if it does. */
function keyOf({ keyPath }: Reference): string | undefined {
  const key = keyPath.slice(keyPath.lastIndexOf('.') + 1);
  return ANSWERING.has(key) ? key : undefined;
}

function inWords(address: string, model: Model): string {
  const node = model.node(address);
  if (node?.kind === 'architecture') return 'an area of the architecture';
  return `the ${kindInWords(node?.kind ?? '*')} “${node?.title ?? address}”`;
}
