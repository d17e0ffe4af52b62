import { type Element, rule } from '@spandrel/compiler';

export default rule<Element<'campaign'>>({
  id: 'strategy/campaign-without-goal',
  severity: 'error',
  title: 'A campaign that serves no goal',
  reason: 'A campaign without a goal can neither succeed nor fail, so it is judged by how busy it looked.',
  fix: 'Name the goals that it serves under “goals”, or set its “status” to cancelled.',
  subjects: ({ model }) => model.all('campaign'),
  judge: (campaign, { asOf }) => {
    const { status, end, goals = [] } = campaign.value;
    const isOver = status === 'done' || status === 'cancelled' || (end !== undefined && end < asOf);
    if (isOver || goals.length > 0) return undefined;
    return { at: campaign.address, message: `The campaign “${campaign.title}” serves no goal.` };
  },
});
