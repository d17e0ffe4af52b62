import { type Compilation, compileErrors, countByArea, Locator } from '@spandrel/compiler';
import { version } from '../../package.json';
import { rulePagePath } from './plain-finding.ts';
import { type ReportItem, reportItems } from './report-items.ts';

/** The report for programs: everything, in a stable order, without a clock; the scorecard where it is asked for. */
export function reportJson(compilation: Compilation, stats = false): string {
  const { model, asOf, findings, baseline } = compilation;
  const items = reportItems(compilation, new Locator(compilation));
  const count = (status: string): number => findings.filter((finding) => finding.status === status).length;
  const open = findings.filter(({ status }) => status === 'new');
  const report = {
    schema: 1,
    tool: { name: 'spandrel', version },
    architecture: { id: model.architecture.id, name: model.architecture.title },
    asOf,
    summary: {
      elements: model.elements.length,
      compileErrors: compileErrors(compilation).length,
      errors: open.filter(({ severity }) => severity === 'error').length,
      warnings: open.filter(({ severity }) => severity === 'warning').length,
      infos: open.filter(({ severity }) => severity === 'info').length,
      baselined: count('baselined'),
      waived: count('waived'),
      areas: Object.fromEntries(countByArea(compilation).map(({ area, ...counts }) => [area, counts])),
    },
    ...(baseline && { baseline }),
    ...(stats ? { stats: { coverage: compilation.analyses.coverage.shares() } } : {}),
    diagnostics: items.filter(({ kind }) => kind === 'diagnostic').map(plain),
    findings: items.filter(({ kind }) => kind === 'finding').map(plain),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function plain({ kind, ...item }: ReportItem): unknown {
  return kind === 'diagnostic' ? { code: item.rule, ...item } : { ...item, docs: rulePagePath(item.rule) };
}
