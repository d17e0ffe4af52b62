import { kindInWords, listAnd, missingOwners, type Ownable, ownables, rule } from '@spandrel/compiler';

export default rule<Ownable, object>({
  id: 'decisions/unowned-element',
  severity: 'error',
  title: 'Something that nobody answers for',
  reason: 'What nobody answers for is not looked after: it ages, it breaks, and nobody is there to be asked.',
  fix: 'Name a role or a forum under the key that is missing: “owner”, “steward” or “accountable”.',
  subjects: ({ model }) => ownables(model),
  judge: (ownable) => {
    const missing = missingOwners(ownable) ?? [];
    if (missing.length === 0) return undefined;
    const { address, kind, title } = ownable;
    const keys = listAnd(missing.map((key) => `“${key}”`));
    return { at: address, message: `Nobody answers for the ${kindInWords(kind)} “${title}”: it has no ${keys}.` };
  },
});
