import { type Element, hoursInWords, hoursOfWork, indexBy, isUnderWay, rule } from '@spandrel/compiler';

interface Subject {
  readonly team: Element<'team'>;
  /** Those that ask anything of the team. */
  readonly campaigns: readonly Element<'campaign'>[];
}

export default rule<Subject>({
  id: 'strategy/capacity-exceeded',
  severity: 'warning',
  title: 'A team that is asked for more than it can do',
  reason: 'What a team has no time for is late or done badly, and which campaign that hits is left to chance.',
  fix: 'Move or drop a campaign, lower what it asks under “effort”, or raise the “capacity” of the team.',
  subjects: ({ model }) => {
    const campaigns = indexBy(model.all('campaign'), ({ value }) => Object.keys(value.effort ?? {}));
    return model.all('team').map((team) => ({ team, campaigns: campaigns.get(team.address) ?? [] }));
  },
  judge: ({ team, campaigns }, { model: { architecture } }) => {
    const { capacity } = team.value;
    if (capacity === undefined) return undefined;
    const asking = campaigns.filter(isUnderWay);
    const efforts = asking.map(({ value }) => value.effort?.[team.address]);
    const asked = hoursOfWork(efforts, architecture.workingTime);
    const available = hoursOfWork([capacity], architecture.workingTime);
    if (asked <= available) return undefined;
    return {
      at: team.address,
      message: `Campaigns ask ${hoursInWords(asked)} of the team “${team.title}”, and its capacity is ${hoursInWords(available)}.`,
      related: asking.map(({ address, value }) => ({
        element: address,
        message: `asks ${value.effort?.[team.address]}`,
      })),
    };
  },
});
