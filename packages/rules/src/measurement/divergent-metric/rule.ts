import { byCodeUnit, type Element, listAnd, type Model, rule } from '@spandrel/compiler';

export default rule<Element<'metric'>, object>({
  id: 'measurement/divergent-metric',
  severity: 'error',
  title: 'One metric on several systems, and no one report that counts',
  reason:
    'Two systems never show the same figure, and a meeting that argues about which is right decides nothing else.',
  fix: 'Mark exactly one report that shows it as “certified: true”, or take it off the others.',
  subjects: ({ model }) => model.all('metric'),
  judge: (metric, { model }) => {
    const reports = reportsOn(metric, model);
    const systems = [...new Set(reports.flatMap(({ value }) => value.system ?? []))];
    const certified = reports.filter(({ value }) => value.certified === true);
    if (systems.length < 2 || certified.length === 1) return undefined;
    const where = listAnd(systems.map((address) => `“${model.get(address)?.title ?? address}”`));
    const which =
      certified.length === 0 ? 'no report of it is certified' : `${certified.length} reports of it are certified`;
    return {
      at: metric.address,
      message: `The metric “${metric.title}” is reported on ${where}, and ${which}.`,
      related: reports.map((report) => ({
        element: report.address,
        message: report.value.certified === true ? 'shows it, certified' : 'shows it',
      })),
    };
  },
});

function reportsOn(metric: Element<'metric'>, model: Model): Element<'report'>[] {
  return model
    .referencesTo(metric.address)
    .flatMap(({ from }) => model.get(from) ?? [])
    .filter((element): element is Element<'report'> => element.kind === 'report')
    .filter(({ value }) => value.metrics?.includes(metric.address))
    .sort((a, b) => byCodeUnit(a.address, b.address));
}
