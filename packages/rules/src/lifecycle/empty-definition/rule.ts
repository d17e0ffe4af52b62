import { type Element, isActive, rule } from '@spandrel/compiler';

export default rule<Element<'definition'>>({
  id: 'lifecycle/empty-definition',
  severity: 'error',
  title: 'A definition that defines nothing',
  reason: 'A term on its own lets everybody go on meaning what they meant before.',
  fix: 'Write what qualifies under “when”, or in “definition” or “when” of one of its “versions”.',
  subjects: ({ model }) => model.all('definition'),
  judge: (definition) => {
    const { when, versions = [] } = definition.value;
    const says =
      when !== undefined || versions.some((version) => version.definition !== undefined || version.when !== undefined);
    if (!isActive(definition) || says) return undefined;
    return { at: definition.address, message: `The definition “${definition.title}” doesn’t say what the term means.` };
  },
});
