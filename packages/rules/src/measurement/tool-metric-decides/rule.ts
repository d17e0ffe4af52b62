import { type Element, rule } from '@spandrel/compiler';

const WEIGHTY: ReadonlySet<string | undefined> = new Set(['budget-reallocation', 'channel-adoption']);

export default rule<Element<'report'>, object>({
  id: 'measurement/tool-metric-decides',
  severity: 'warning',
  title: 'A tool’s own metric decides about money or channels',
  reason:
    'Opens and clicks tell how a tool runs, not what the business gains, and what they reward is more of the same.',
  fix: 'Take the metric off the report’s “metrics”, or put metrics of level system or business into a report of its own for this decision.',
  subjects: ({ model }) => model.all('report'),
  judge: (report, { model }) => {
    const right = (report.value.supports ?? [])
      .map((address) => model.get<'decision-right'>(address))
      .find((each) => WEIGHTY.has(each?.value.type));
    if (!right) return undefined;
    const metrics = (report.value.metrics ?? []).flatMap((address) => model.get<'metric'>(address) ?? []);
    return metrics
      .filter(({ value }) => value.level === 'tool')
      .map((metric) => ({
        at: [report.address, metric.address],
        message: `The report “${report.title}” supports the decision right “${right.title}” with “${metric.title}”, which only tells how a tool runs.`,
        related: [{ element: right.address, message: 'is decided with this report' }],
      }));
  },
});
