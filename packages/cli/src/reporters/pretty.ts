import { AREA_NAMES, type Compilation, countByArea, coverageInWords, groupBy, hasContent } from '@spandrel/compiler';
import { alignColumns } from './align-columns.ts';
import { codeFrame } from './code-frame.ts';
import type { Palette } from './palette.ts';
import { Locator, type ReportItem, reportItems } from './report-items.ts';

/**
 * The report for people: file by file with a frame, why it matters and what to do, then a summary by area, with the
 * scorecard where it is asked for, and the verdict.
 */
export function reportPretty(compilation: Compilation, colours: Palette, stats = false): string {
  const locator = new Locator(compilation.sources);
  const items = reportItems(compilation, locator).filter(({ status }) => status === 'new');
  const byFile = [...groupBy(items, ({ location }) => location.file)].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = byFile.map(([file, own]) => {
    const inOrder = [...own].sort(
      (a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column,
    );
    return `${colours.bold(file)}\n\n${inOrder.map((item) => tell(item, locator, colours)).join('\n')}`;
  });
  return `${[...files, summary(compilation, colours, stats)].join('\n')}\n`;
}

function tell(item: ReportItem, locator: Locator, colours: Palette): string {
  const { location, severity, rule, elements, key, message, reason, fix, related } = item;
  const { line, column } = location.start;
  const about = [...elements, ...(key !== null && item.kind === 'finding' ? [`[${key}]`] : [])].join(' ');
  const head = `  ${line}:${column}  ${colours.severity(severity, severity)}  ${colours.bold(rule)}${about === '' ? '' : `  ${about}`}`;
  const others = related.map((other) =>
    `  ${colours.dim('also')}  ${other.location.file}:${other.location.start.line}  ${other.element ?? ''} ${other.message}`.trimEnd(),
  );
  const frame = codeFrame(location, locator.lines(location.file), colours);
  return [
    head,
    `  ${message}`,
    ...(frame.length > 0 ? ['', ...frame] : []),
    '',
    `  ${colours.dim('Why')}   ${reason}`,
    `  ${colours.dim('Fix')}   ${fix}`,
    ...others,
    ...(item.kind === 'finding' ? [`  ${colours.dim('More')}  spandrel explain ${rule}`] : []),
    '',
  ].join('\n');
}

function summary(compilation: Compilation, colours: Palette, stats: boolean): string {
  const { model, asOf } = compilation;
  const scope = `${plural(model.elements.length, 'element')}, as of ${asOf}`;
  return [
    `${colours.bold(model.architecture.title)}  ${colours.dim(scope)}`,
    '',
    ...areaTable(compilation, stats),
    '',
    ...(stats ? [...coverageTable(compilation), ''] : []),
    colours.bold(verdict(compilation)),
  ].join('\n');
}

/** The areas in which there is something; what was known before is only told where all is. */
function areaTable(compilation: Compilation, stats: boolean): string[] {
  const rows = countByArea(compilation)
    .filter(hasContent)
    .map(({ area, elements, error, warning, info, waived, baselined }) =>
      [AREA_NAMES[area], elements, error, warning, info, waived, ...(stats ? [baselined] : [])].map(String),
    );
  const head = ['Area', 'elements', 'errors', 'warnings', 'infos', 'waived', ...(stats ? ['baselined'] : [])];
  return alignColumns([head, ...rows]).map((line) => `  ${line}`);
}

function coverageTable({ analyses, diagnostics }: Compilation): string[] {
  const rows = analyses.coverage.shares().map((share) => [AREA_NAMES[share.area], share.label, coverageInWords(share)]);
  const spoiled = diagnostics.some(({ severity }) => severity === 'error');
  return [
    ...alignColumns([['Scorecard', 'what is counted', 'covered'], ...rows], 2).map((line) => `  ${line}`),
    ...(spoiled ? ['  What the compile errors spoil is counted neither way.'] : []),
  ];
}

function verdict({ diagnostics, findings }: Compilation): string {
  const open = findings.filter(({ status }) => status === 'new');
  if (open.length + diagnostics.length === 0) return 'Clean: no findings.';
  const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  const compileErrors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const parts = [
    ...(diagnostics.length > 0 ? [plural(compileErrors, 'compile error')] : []),
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    plural(count('info'), 'info'),
  ];
  return `${parts.join(', ')}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
