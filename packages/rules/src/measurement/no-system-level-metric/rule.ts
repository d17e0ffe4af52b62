import { type Element, rule } from '@spandrel/compiler';

const TELLING: ReadonlySet<string | undefined> = new Set(['system', 'process']);

export default rule<Element<'workflow'>, object>({
  id: 'measurement/no-system-level-metric',
  severity: 'warning',
  title: 'A workflow without a metric of how it runs',
  reason:
    'A workflow that is judged by clicks or revenue alone gets slower unnoticed, and nobody can say what improved it.',
  fix: 'Add a metric of level process (such as time to publish) or system to the workflow’s “metrics”.',
  subjects: ({ model }) => model.all('workflow'),
  judge: ({ address, title, value }, { model }) => {
    if (value.type === 'operational') return undefined;
    const levels = (value.metrics ?? []).map((metric) => model.get<'metric'>(metric)?.value.level);
    if (levels.some((level) => TELLING.has(level))) return undefined;
    return { at: address, message: `The workflow “${title}” has no metric of level process or system.` };
  },
});
