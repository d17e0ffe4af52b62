import { addDays, type Element, rule } from '@spandrel/compiler';

/** Long enough to find out what is wrong and to decide what shall be done. */
const PATIENCE = 90;

export default rule<Element<'issue'>>({
  id: 'governance/finding-without-rule',
  severity: 'warning',
  title: 'An issue that was found, and changed nothing',
  reason: 'What an audit found and nobody turned into a rule is found again by the next audit.',
  fix: 'Declare what keeps it from coming back, such as an operating rule, a definition or a decision right, and name it under “resolvedBy”; or set “status: dismissed”.',
  subjects: ({ model }) => model.all('issue'),
  judge: (issue, { asOf }) => {
    const { rootCause, status = 'open', raisedOn, resolvedBy = [] } = issue.value;
    if (rootCause === 'tool' || resolvedBy.length > 0 || status === 'dismissed') return undefined;
    if (status === 'resolved') {
      return {
        at: issue.address,
        message: `“${issue.title}” counts as resolved, and nothing is named that resolves it.`,
      };
    }
    if (raisedOn !== undefined && addDays(raisedOn, PATIENCE) >= asOf) return undefined;
    const since = raisedOn === undefined ? 'for an unknown time' : `since ${raisedOn}`;
    return {
      at: issue.address,
      message: `“${issue.title}” has been open ${since}, and nothing is named that resolves it.`,
    };
  },
});
