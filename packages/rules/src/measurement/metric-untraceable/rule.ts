import {
  type Element,
  idOf,
  kindOf,
  listAnd,
  liveSystem,
  quickestPath,
  type RuleContext,
  rule,
} from '@spandrel/compiler';

export default rule<Element<'metric'>, object>({
  id: 'measurement/metric-untraceable',
  severity: 'error',
  title: 'A metric that can’t be traced to its data',
  reason:
    'A figure that nobody can work out again can’t be defended when it is doubted, nor repaired when it is wrong.',
  fix: 'State “formula”, “inputs” and “computedIn”, and declare the flow that brings each input there; or mark the metric as “external”.',
  subjects: ({ model }) => model.all('metric'),
  judge: (metric, context) => {
    const { external, formula, inputs = [], computedIn } = metric.value;
    if (external === true) return undefined;
    const fields = inputs.filter((input) => kindOf(input) === 'field');
    const gaps: string[] = [];
    if (formula === undefined) gaps.push('it has no “formula”');
    if (inputs.length === 0) gaps.push('it has no “inputs”');
    if (computedIn === undefined) {
      if (fields.length > 0) gaps.push(`it has no “computedIn” that says where ${inWords(fields)} is worked with`);
    } else {
      const lost = fields.filter((field) => !reaches(field, computedIn, context));
      const system = context.model.get(computedIn)?.title ?? computedIn;
      if (lost.length > 0) gaps.push(`no flow brings ${inWords(lost)} to “${system}” from a system that supplies it`);
    }
    if (gaps.length === 0) return undefined;
    return { at: metric.address, message: `The metric “${metric.title}” can’t be traced: ${listAnd(gaps)}.` };
  },
});

function inWords(fields: readonly string[]): string {
  return listAnd(fields.map((field) => `“${idOf(field)}”`));
}

/** Whether a field gets from where it comes from to a system; a system that isn’t live needs nothing. */
function reaches(field: string, system: string, { analyses, model }: RuleContext): boolean {
  if (!liveSystem(model, system)) return true;
  return quickestPath(analyses.flows.ofField(field), analyses.holdings.sources(field), system) !== undefined;
}
