import { AREA_NAMES, type Compilation, groupBy } from '@spandrel/compiler';
import { codeFrame } from './code-frame.ts';
import { countByArea } from './count-by-area.ts';
import type { Palette } from './palette.ts';
import { Locator, type ReportItem, reportItems } from './report-items.ts';

/** The report for people: file by file with a frame, why it matters and what to do, then a summary by area. */
export function reportPretty(compilation: Compilation, colours: Palette): string {
  const locator = new Locator(compilation.sources);
  const items = reportItems(compilation, locator).filter(({ status }) => status === 'new');
  const byFile = [...groupBy(items, ({ location }) => location.file)].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = byFile.map(([file, own]) => {
    const inOrder = [...own].sort(
      (a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column,
    );
    return `${colours.bold(file)}\n\n${inOrder.map((item) => tell(item, locator, colours)).join('\n')}`;
  });
  return `${[...files, summary(compilation, colours)].join('\n')}\n`;
}

/** Enough of a fingerprint to tell the findings of one architecture apart. */
const SHORT_FINGERPRINT = 8;

function tell(item: ReportItem, locator: Locator, colours: Palette): string {
  const { location, severity, rule, elements, key, message, reason, fix, related, fingerprint } = item;
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
    ...(item.kind === 'finding'
      ? [
          `  ${colours.dim('More')}  spandrel explain ${rule}, spandrel waive ${fingerprint.slice(0, SHORT_FINGERPRINT)}`,
        ]
      : []),
    '',
  ].join('\n');
}

function summary(compilation: Compilation, colours: Palette): string {
  const { model, asOf, diagnostics, findings } = compilation;
  const open = findings.filter(({ status }) => status === 'new');
  const areas = countByArea(compilation);
  const rows = areas
    .filter(({ elements, error, warning, info, waived }) => elements + error + warning + info + waived > 0)
    .map(({ area, elements, error, warning, info, waived }) =>
      [AREA_NAMES[area], elements, error, warning, info, waived].map(String),
    );
  const table = alignColumns([['Area', 'elements', 'errors', 'warnings', 'infos', 'waived'], ...rows]).map(
    (line) => `  ${line}`,
  );
  const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  const compileErrors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const parts = [
    ...(diagnostics.length > 0 ? [plural(compileErrors, 'compile error')] : []),
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    plural(count('info'), 'info'),
  ];
  const verdict = open.length + diagnostics.length === 0 ? 'Clean: no findings.' : `${parts.join(', ')}.`;
  const scope = `${plural(model.elements.length, 'element')}, as of ${asOf}`;
  return [
    `${colours.bold(model.architecture.title)}  ${colours.dim(scope)}`,
    '',
    ...table,
    '',
    colours.bold(verdict),
  ].join('\n');
}

/** Columns side by side, the first to the left and figures to the right. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
