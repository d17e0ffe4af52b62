import { type Element, indexBy, isActive, listAnd, rule } from '@spandrel/compiler';

interface Subject {
  readonly audience: Element<'audience'>;
  readonly automations: readonly Element<'automation'>[];
}

export default rule<Subject>({
  id: 'automation/audience-collision',
  severity: 'warning',
  title: 'Several senders to one audience, and no cap',
  reason: 'Each sender keeps to its own rhythm, and together they write to the same people more often than any would.',
  fix: 'Give the audience a “frequencyCap” that holds for all its senders, or let each send to an audience of its own.',
  subjects: ({ model }) => {
    const byAudience = indexBy(model.all('automation'), ({ value }) => value.audience ?? []);
    return model.all('audience').map((audience) => ({ audience, automations: byAudience.get(audience.address) ?? [] }));
  },
  judge: ({ audience, automations }) => {
    if (audience.value.frequencyCap !== undefined) return undefined;
    const senders = automations.filter(
      (automation) =>
        isActive(automation) &&
        automation.value.sends === true &&
        automation.value.audience?.includes(audience.address) === true,
    );
    if (senders.length < 2) return undefined;
    return {
      at: audience.address,
      message: `${listAnd(senders.map(({ title }) => `“${title}”`))} send to the audience “${audience.title}”, and nothing caps how often together.`,
      related: senders.map(({ address }) => ({ element: address, message: 'sends to this audience' })),
    };
  },
});
