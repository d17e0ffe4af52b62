import { type Element, rule } from '@spandrel/compiler';

export default rule<Element<'operating-rule'>>({
  id: 'governance/rule-unenforced',
  severity: 'warning',
  title: 'An operating rule that nothing enforces',
  reason: 'A rule that rests on everybody remembering it holds until the first busy week.',
  fix: 'Name under “enforcedBy” the automation, workflow, taxonomy, contract, system, standard or decision right that makes it hold.',
  subjects: ({ model }) => model.all('operating-rule'),
  judge: ({ address, title, value }) => {
    if ((value.enforcedBy ?? []).length > 0) return undefined;
    return { at: address, message: `Nothing enforces the operating rule “${title}”.` };
  },
});
