import { type Element, isUnderWay, rule } from '@spandrel/compiler';

export default rule<Element<'campaign'>>({
  id: 'strategy/campaign-overdue',
  severity: 'warning',
  title: 'A campaign whose dates have passed',
  reason:
    'A plan whose dates have passed goes on asking for people and money, and nobody can tell what is really under way.',
  fix: 'Set “status” to what is true (active, done or cancelled), or agree on a new “start” and “end”.',
  subjects: ({ model }) => model.all('campaign'),
  judge: (campaign, { asOf }) => {
    const { status, start, end } = campaign.value;
    if (!isUnderWay(campaign)) return undefined;
    const at = campaign.address;
    if (end !== undefined && end < asOf) {
      return { at, message: `The campaign “${campaign.title}” is still ${status}, and was to end on ${end}.` };
    }
    if (status !== 'planned' || start === undefined || start >= asOf) return undefined;
    return { at, message: `The campaign “${campaign.title}” is still planned, and was to start on ${start}.` };
  },
});
